### Tekstane i alis på nynorsk. Dei andre språka har dei same id-ane og variablane; det passar `build.rs` på.

## Det som skal gjerast (reglane), som oppgave

rule-registration = Registrer utdanningsverksemda
rule-request = Meld inn behovet til sjukehuset
rule-prioritisation = Prioriter mellom kandidatane
rule-reconfirmation = Spør sjukehuset på nytt
rule-reconfirmation-answer = Gi kommunen svar
rule-follow-up = Følg opp innmeldinga
rule-offer = Tilby ein plass
rule-offer-answer = Svar på tilbodet
rule-contract = Skriv ut arbeidsavtalen
rule-written-contract = Skriv arbeidsavtalen
rule-start = Tiltre tenesta
rule-coordinator-contact = Ta kontakt med ALIS (koordinator)
rule-supervisor-contact = Ta kontakt med ALIS (rettleiar)
rule-goal-review = Gå gjennom læringsmåla
rule-completion = Avslutt tenesta
rule-documentation = Dokumenter tenesta
rule-plan-review = Revider utdanningsplanen
rule-old-scheme = Søk om godkjenning etter gammal ordning
rule-purge = Slett saka
rule-access = Gje innsyn i det som er lagra
rule-position-advertise = Lys ut vikariatet på vanleg måte
rule-clash = Rydd opp i det som ikkje kan stemme
rule-consultation = Svar på høyringa
rule-consultation-close = Avslutt høyringa
rule-committee = Behandle avtaleutkastet
rule-agreement-review = Gå gjennom avtalen
rule-agreement-renewal = Inngå ny avtale
rule-evaluation = Evaluer ordninga
rule-alis-agreement = Inngå ALIS-avtale
rule-alis-agreement-end = Avslutt ALIS-avtalen
rule-grant-application = Søk om tilskot
rule-grant-report = Rapporter bruken av tilskotet

## Reglene i ein setning eller to

explained-registration = Ein kommune må vere registrert som utdanningsverksemd før han ber om plass. Fristen er den første innmeldinga for nokon av ALIS-ane i kommunen; gjort når `registered` står i fila til kommunen.
explained-request = Behovet blir meldt til ALIS-kontakten på sjukehuset så snart som råd etter at ALIS har starta i kommunen; der avtalen krev teneste først, når ho er nådd. Der avtalen ikkje gir noko tal, gjeld den eigne påminninga i registeret; der han reknar bakover frå ønskt oppstart, gjeld den datoen, etter det første ønsket. Fristen kjem igjen når sjukehuset avslo, når oppstarten er passert utan at noko er takka ja til, når ønsket er trekt, eller når ei teneste er slutt og læringsmål manglar. Gjort ved `requested`.
explained-prioritisation = Når to eller fleire ALIS i ein kommune ventar på plass samtidig, med oppstart innanfor avviket frå kvarandre, skal kommunen fastsetje rekkjefølgja. Fristen er den tidlegaste dagen kommunen må spørje på nytt for ein av dei; gjort når ei rekkjefølgje nemner alle.
explained-reconfirmation = Før ønskt oppstart spør kommunen på nytt om tenesta kan gjennomførast slik ho er meldt inn. Vindauget opnar og lukkar så mange månader før oppstarten i innmeldinga som gjeld, kva sjukehuset enn har svart sidan; å spørje før det opnar, tel ikkje, og eit vindauge som var lukka før innmeldinga, er det ingen som har brote. Gjort ved `reconfirmation-asked`, eller ved eit tilbod som er godteke.
explained-reconfirmation-answer = Sjukehuset svarer. Avtalen gir ikkje noko tal på dagar, så den eigne påminninga i registeret gjeld frå dagen det vart spurt. Gjort ved `reconfirmation-answered`, eller ved eit tilbod.
explained-follow-up = Der avtalen ikkje gir nokon dag, følgjer den som melde inn behovet, det opp: spør sjukehuset, melder inn på nytt eller trekkjer ønsket. Den eigne påminninga i registeret gjeld frå det siste som skjedde, seinast til oppstarten som står. Den som takka nei, ventar på ei anna stilling, og ingen sjukehusfrist går.
explained-offer = Sjukehuset tilbyr ein plass i tide til arbeidsavtalen, og har difor same frist som den. Eit tilbod som sjukehuset trekkjer, opnar fristen igjen; eit som blir avslått, gjer det ikkje: då ventar ALIS. Ein dag som var passert før det var noko å tilby, er det ingen som har brote. Gjort ved `offered`.
explained-offer-answer = ALIS svarer innan dagen tilbodet nemner; nemner det ingen, gjeld den eigne påminninga i registeret. Den som takkar nei, må vente til ei anna stilling blir ledig. Gjort ved `accepted` eller `declined`.
explained-contract = Sjukehuset skriv ut arbeidsavtalen i eit vindauge før oppstart. Fristen gjeld frå tilbodet er godteke; eit vindauge som var lukka då, er det ingen som har brote. Gjort ved `contract-issued`, eller når tenesta tek til.
explained-written-contract = Arbeidsavtalen skal vere skriftleg seinast så mange dagar etter at tenesta tok til; varer ho under ein månad, med ein gong. Dette er lova, kva samarbeidsavtalen enn seier. Gjort når arbeidsavtalen er skriven ut, ikkje når tenesta tek til.
explained-start = ALIS tiltrer den dagen begge partar er samde om. Gjort ved `started`.
explained-coordinator-contact = Kommunen held kontakt med sin ALIS under tenesta. Avtalen gir ikkje noko tal, så den eigne påminninga i registeret gjeld frå siste kontakt eller frå tiltredinga. Gjort ved `contacted`.
explained-supervisor-contact = ALIS har framleis rettleiaren i kommunen, og dei har jamleg kontakt under tenesta. Avtalen gir ikkje noko tal, så den eigne påminninga i registeret gjeld frå siste kontakt eller frå tiltredinga. Gjort ved `contacted`.
explained-goal-review = Før tenesta er slutt: Er ALM-055 og ALM-085 oppnådde, eller trengst det forlenging? Den eigne påminninga i registeret opnar gjennomgangen. Gjort når begge læringsmåla er oppnådde; ei forlenging opnar han på nytt.
explained-completion = Tenesta blir gjennomført til siste dag, eller ho er forlengd før det. Gjort ved `completed`.
explained-documentation = Sjukehuset skriv ut dokumentasjon på gjennomført teneste. Avtalen gir ikkje noko tal på dagar, så den eigne påminninga i registeret gjeld frå siste tenestedag. Gjort ved `documented`.
explained-plan-review = Den individuelle utdanningsplanen skal reviderast årleg (spesialistforskrifta § 25), uansett kva avtalen seier. Talet på månader står i påminningane i registeret. Gjort ved `plan-revised`.
explained-old-scheme = Legar som var under spesialisering i allmennmedisin 1. mars 2019, kan godkjennast etter gammal ordning dersom dei søkjer innan ein siste dag som gjeld heile landet. Berre for ALIS med `scheme = "old"`; den som går over til ny ordning, er `converted`.
explained-purge = Ei sak er avslutta for dei som fører registeret (`owner` i alis.toml) når ALIS har vorte spesialist eller har brote av; der berre sjukehus fører det, når begge læringsmåla er nådde og kvar teneste er dokumentert eller trekt; eller når kommunen ikkje er mellom dei og ingen av sjukehusa deira har ei open teneste: kvar gong berre når dei ikkje har meir å gjere og ingen ALIS-avtale hos dei løper. Ho blir så sletta etter oppbevaringstida i registeret, innan den årlege slettedagen (`[retention]`); inga kjelde seier kor lenge. Gjort ved `alis slett`: fila og breva er borte, og etter `--history` historikken òg.
explained-access = Den som bed om innsyn i det som er lagra om seg, skal ha det innan ein månad etter lova, uansett kva avtalen seier. Å be om det på nytt før svaret er kome, flyttar ingen frist. Gjort ved `access-given`, eller når brevet `access` er utferda.
explained-position-advertise = Ei stilling som ingen ALIS har fått så mange månader etter at ho vart meld ledig, lyser sjukehuset ut som ordinært vikariat. Tel frå `published`, og opnar når månadene er gått. Gjort når alle plassane er tekne, eller ved `advertised` eller `closed`.
explained-clash = To føringar som ikkje begge kan stemme: ein plass tilboden to gonger, ei stilling lukka og tilboden, eit tilskot innvilga og avslått, to rekkjefølgjer same dagen, to flyttingar av same person. Oftast har to handla utan å vite om kvarandre. Frist er dagen for den siste; ho står til ei av dei to er teken ut. `alis check` seier kven som skreiv kva, og når.
explained-consultation = Avtaleutkastet er sendt på høyring. Fristen er den høyringa sjølv nemner, og gjeld kvar av dei ho vart send til. Gjort når alle har svart, eller når høyringa er avslutta.
explained-consultation-close = Når svarfristen for ei høyring er ute, avsluttar dei som opna ho, høyringa og vurderer innspela; ingen som fekk ho, er for sein. Dagane er registeret sine eigne. Gjort når høyringa er avslutta eller innspela vurderte, når eit utval har vedteke noko, eller når nokon har signert.
explained-committee = Utvalet tek stilling til avtaleutkastet i møtet som er planlagt. Gjort når vedtaket er registrert.
explained-agreement-review = Partane går gjennom avtalen så ofte som han sjølv seier, rekna frå førre gjennomgang, elles frå siste underskrift. Opnar ein månad før. Gjort ved `reviewed`.
explained-agreement-renewal = Når ein part har sagt opp avtalen, skal ny avtale gjerast før den oppsagde går ut. Fristen er slutten av oppseiingstida. Gjort når ein avtale som nemner han i `supersedes`, tek til å gjelde.
explained-evaluation = Ordninga blir evaluert så mange månader etter at ho tok til å gjelde. Den første evalueringa gjeld den første fristen, den andre den neste. Gjort ved `evaluated`.
explained-alis-agreement = Kommunen og ALIS inngår ALIS-avtale når spesialiseringa startar, og på nytt når ALIS går over i ei ny stilling (AVTALE 1.2). Avtalen gir ingen dato, så påminninga til registeret gjeld frå starten. Gjort ved `alis-agreement-signed`.
explained-alis-agreement-end = ALIS-avtalen varer så mange år i full stilling som AVTALE 1.2 seier, frå det seinaste av underskrift og start i spesialiseringa. Deltid og fråvær som ikkje tel, forlengjer han; sjukehusteneste utanfor kommunen stansar han; han tek slutt straks når stillinga, tilskotet eller spesialiseringa tek slutt. Vindauget opnar eit halvt år før. Gjort ved `discontinued` eller `specialised`. `alis avtale show` viser reknestykket.
explained-grant-application = Kommunen søkjer om tilskot for kvar ALIS som har minst éin heil månad med ALIS-avtale i perioden til runden. Vindauget opnar når perioden er slutt; fristen er søknadsfristen i kunngjeringa, slik han er lagd inn i runden. Gjort når `grant-applied` står for alle. `alis grant show` viser månadene og kronene.
explained-grant-report = Kommunen rapporterer bruken av tilskotet han har fått innvilga. Gjeld frå den første tildelinga; fristen står i kunngjeringa og er lagd inn i runden. Gjort ved `reported` i fila til runden.
explain-stands = Sjukehusteneste { $number }: { $stage }
explain-nothing-requested = Inga sjukehusteneste er meld inn enno
explain-no-prior-service = Avtalen krev inga teneste på førehand.
explain-specialisation = { $basis } ({ $strength }): { $needed } månader av spesialiseringa i kommunen som er ansvarleg når tenesta tek til, på full tid.
explain-general-practice = { $basis } ({ $strength }): { $needed } månader i allmennpraksis den dagen behovet blir meldt inn; kvar kalenderdag med ei stilling tel éin gong, uansett prosent.
explain-nothing-counts = Ingen praksis som tel, er registrert.
explain-months-before = Før den første perioden: { $months ->
    [one] 1 månad
   *[other] { $months } månader
}.
explain-counts-from = Tel frå { $day }, oppstart av spesialiseringa.
explain-counts-in = Tel stillingar i { $municipality }.
explain-away = { $from } – { $to }  borte: tel ikkje
explain-reached = Til saman { $served } heile dagar av { $target }: { $months } heile månader. Nådd { $from }.
explain-will-be-reached = Til saman { $served } heile dagar av { $target }: { $months } heile månader. Blir nådd { $from }, om ingenting endrar seg.
explain-never-reached = Til saman { $served } heile dagar av { $target }: { $months } heile månader. Blir ikkje nådd med det som er registrert.
explain-avtale = ALIS-avtalen
explain-avtale-agreed = Avtalt: { $elements }.
explain-avtale-sum = Til saman { $served } dagar i full stilling av { $target }.
explain-avtale-goes-on = { $from } –  { $percent } %, så lenge praksisen varer
explain-avtale-pause = { $from } – { $to }  { $why }: tel ikkje
explain-since = Sidan { $on }, ved: { $event }.
explain-under-request = Etter { $agreement }: behovet vart meldt inn under den avtalen { $on }.
explain-under-successor = Etter { $agreement } frå { $on }: då avløyste avtalen { $before }, og det var ikkje takka ja til noko tilbod.
explain-under-kept = { $agreement } er over ({ $standing }, { $on }); vilkåra gjeld til tenesta er dokumentert, for det vart takka ja til tilbodet under den avtalen.
explain-under-nobody = { $agreement } er over ({ $standing }, { $on }), og ingen avtale tek over: vilkåra står, og behovet skal meldast inn på nytt.
explain-start-request = Oppstart { $start }: slik det vart meldt inn { $on }.
explain-start-elsewhere = Oppstart { $start }: i eit anna føretak, slik det vart registrert { $on }.
explain-start-answer = Oppstart { $start }: etter svaret frå sjukehuset { $on }; meldt inn var { $wished }.
explain-start-offer = Oppstart { $start }: etter tilbodet { $on }, takka ja til { $accepted }; meldt inn var { $wished }.
explain-end-months = Slutt { $end }: { $start } + { $months }, minus ein dag.
explain-end-elsewhere = Slutt { $end }: slik det vart registrert { $on }.
explain-end-contract = Slutt { $end }: etter arbeidsavtalen av { $on }.
explain-end-extension = Slutt { $end }: forlengd { $on }.
explain-end-completion = Slutt { $end }: gjennomført den dagen.
explain-courses = Kursdagar ({ $basis }): tenestetida gir { $budget }; { $used } brukte, { $left } att.
explain-departs = Avvik frå vilkåra: { $event } { $on } ({ $clause }, { $strength }: { $term }).
explain-overridden = Registrert likevel, fordi: { $reason }
explain-next = Det neste: { $task } ({ $by }), innan { $due }
explain-ball = Ballen ligg hjå: { $by } – { $task }, innan { $due }. ({ $state }; rad { $row } i docs/states.md)
explain-no-ball = Ingen har ballen: { $state } (rad { $row } i docs/states.md).
explain-opens = opnar: { $sum } = { $day }
explain-due = frist: { $sum } = { $day }
months = { $months ->
    [one] 1 månad
   *[other] { $months } månader
}
days = { $days ->
    [one] 1 dag
   *[other] { $days } dagar
}

## Dagar det blir rekna frå

anchor-practice-started = oppstart i praksis
anchor-training-started = start i spesialiseringa
anchor-prior-service-reached = tidlegare teneste nådd
anchor-resumed = tilbake i spesialiseringa
anchor-requested = meldt inn
anchor-asked = spurt på nytt
anchor-answered = svar
anchor-offered = tilbod gitt
anchor-offer-ended = sjukehuset trekte tilbodet
anchor-accepted = takka ja
anchor-declined = takka nei
anchor-answer-by = svarfrist
anchor-start = oppstart på sjukehuset
anchor-last-contact = siste kontakt
anchor-end = siste tenestedag
anchor-completed = gjennomført
anchor-place-closed = ingen ønskt plass er open
anchor-withdrawn = ønsket trekt
anchor-position-elsewhere = ønsket trekt for ei stilling ein annan stad
anchor-plan-revised = planen revidert
anchor-last-application = siste søknadsdag
anchor-closed = saka avslutta
anchor-yearly-purge = årleg slettedag
anchor-access-requested = bede om innsyn
anchor-published = meld ledig
anchor-later-entry = den siste av dei to føringane
anchor-consultation-opened = høyringa opna
anchor-consultation-due = høyringsfrist
anchor-meeting-planned = møtet planlagt
anchor-meeting = møtedag
anchor-agreement-ended = samarbeidsavtalen over
anchor-in-force = i kraft
anchor-reviewed = førre gjennomgang
anchor-terminated = sagt opp
anchor-alis-agreement-end = slutt på ALIS-avtalen
anchor-period-start = starten på perioden
anchor-period-end = slutt på perioden til runden
anchor-apply-by = søknadsfrist
anchor-awarded = første tildeling
anchor-report-by = rapporteringsfrist

## Trinn

stage-enrolled = registrert
stage-requested = meldt inn
stage-asked = spurt på nytt
stage-confirmed = stadfesta
stage-refused = avslått
stage-offered = tilbod gitt
stage-accepted = takka ja
stage-contracted = arbeidsavtale skriven
stage-in-service = i teneste
stage-completed = gjennomført
stage-documented = dokumentert
stage-withdrawn = trekt
stage-discontinued = avbroten

## Kven som må gjere noko, og kor bindande det er

party-municipality = kommunen
party-hospital = sjukehuset
party-trainee = ALIS
party-supervisor = rettleiaren
party-both = begge partane
party-parties = partane
party-committee = utvalet
party-owner = den som fører registeret
closed-by-left = spesialist, eller avbrote
closed-by-served = tenesta dokumentert
closed-by-moved = ein annan kommune
state-never-requested = ingenting er meldt inn enno
state-to-be-asked-again = ventar; sjukehuset skal spørjast på nytt
state-asked = sjukehuset er spurt og svarar
state-awaits-offer = ventar på tilbod
state-followed-up = ventar; den som melde inn, følgjer opp
state-refused = sjukehuset avslo: meld inn på nytt
state-offered = eit tilbod er ope
state-start-passed = oppstarten er passert utan at noko vart godteke: meld inn på nytt
state-agreement-over = avtalen er over: meld inn under ein annan
state-place-closed = ingen ønskt stad er open: meld inn på nytt
state-accepted = takka ja; tenesta ligg framom
state-in-service = i teneste
state-completed = gjennomført; papira står att
state-elsewhere = teneste ved eit anna føretak
state-goals-owed = over, men læringsmål står att: meld inn på nytt
state-served = over, begge læringsmåla nådde
state-over = over; ei anna teneste går vidare
state-left = spesialist, eller avbrote
strength-requirement = krav
strength-recommendation = tilråding
strength-reservation = atterhald
decision-to-consultation = blir sendt på høyring
decision-supported = slutta seg til
decision-adopted = vedteke
decision-rejected = forkasta
basis-reminder = påminning
origin-profile = profila
origin-agreement = avtalen selv
origin-reminder = eiga påminning i registeret
origin-national = gjeld heile landet
origin-round = runden, frå kunngjeringa
words-summary = Med våre ord: { $text }
words-read-in = Lese i: { $page }
words-from = Gjeld frå { $day }

## Kor mykje det hastar

status-overdue = FORFALT
status-open = OPEN
status-upcoming = OPNAR SNART
status-done = GJORT
when-overdue = { $days ->
    [one] 1 dag over
   *[other] { $days } dagar over
}
when-today = i dag
when-open = { $days ->
    [one] 1 dag igjen
   *[other] { $days } dagar igjen
}
when-upcoming = { $days ->
    [one] opnar i morgen
   *[other] opnar om { $days } dagar
}
when-done = gjort { $on }
too-early = spurt { $on }, før vindauget opna: tel ikkje
nothing-due = Ingen fristar no.
old-cases = { $count ->
    [one] 1 av desse har
   *[other] { $count } av desse har
} vore over fristen i meir enn eitt år: ei gammal sak vert rydda med det som har hendt sidan (teneste annan stad, trekt, læringsmål, avbrote).
restricted-left-out = { $count ->
    [one] 1 sperra person er utelaten; bruk HPR-nummeret.
   *[other] { $count } sperra personar er utelatne; bruk HPR-nummeret.
}
changed-since = Nytt sidan førre køyring { $day }:
window-unseen = { $subject }: { $rule }: vindauget frå { $opens } til { $due } opna og lukka sidan førre køyring
nagios-line = { $overdue } forfalt, { $open } opne
nagios-unknown = ALIS UNKNOWN - registeret kunne ikkje lesast

## Kolonner

column-who = Kven
column-what = Kva
column-due = Frist (gjer før)
column-when = Når
column-by = Frå kven
column-basis = Grunnlag
column-next = Kommando
column-next-due = Neste
column-name = Namn
column-hpr = HPR
column-municipality = Komm.
column-stage = Trinn
column-start = Oppstart
column-place = Stad/avdeling
column-at = Registrert
column-recorded-by = Av
column-record = Post
column-happened = Kva
column-commit = Id
column-number = Nummer
column-centrality = Klasse
column-registered = Registrert
column-coordinator = Koordinator
column-email = E-post
column-phone = Telefon
column-id = Id
column-contact = ALIS-kontakt
column-sites = Stader og avdelingar
column-title = Tittel
column-municipalities = Kommunar
column-hospitals = Sjukehus
column-year = År
column-total = I alt
column-profile = Profil
column-in-force = I kraft frå
column-met = Halde
column-late = For seint
column-missed = Ikkje gjort
column-worst = Dagar over
column-due-day = Frist
column-done = Gjort
column-rule = Regel
column-term = Vilkår
column-terms = Vilkår i
column-value = Verdi
column-origin = Kvar det står
column-closed = Avslutta
column-kept-until = Blir teken vare på til
column-purge-by = Blir sletta innan
column-why = Kvifor
column-from = Frå
column-to = Til
column-days = Dagar
column-percent = Prosent
column-full-days = Dagar i full stilling
column-sum = Sum
column-clause = Punkt
column-element = Element
column-recipient = Tilfell
column-share = Del
column-agreed = Avtalt
column-goal = Læringsmål
column-hospital-service = Sjukehusteneste

## Sida om éin ALIS

show-restricted = sperra
show-former-hpr = Feilskrive HPR-nummer
show-former-names = Tidlegare namn
show-former-place = Tidlegare stad
show-former-number = Tidlegare nummer
show-went-into = Gjekk inn i
show-municipality = Kommune
show-agreement = Samarbeidsavtale
show-hospital = Sjukehus
show-contact = Kontakt
show-case = Saksnr.
show-course = Utdanningsløpet
show-training-started = Spesialisering frå
show-expected-completion = Forventa ferdig
show-supervisor = Rettleiar
show-post = Praksis { $number }
show-prior-service = Teneste før sjukehus
show-prior-service-value = { $served } av { $needed } månader; nådd { $from }
show-prior-service-nothing = { $served } av { $needed } månader; ingen praksis er registrert: legg han inn med { $command }
show-prior-service-short = { $served } av { $needed } månader; praksisen som er registrert, tek slutt før dei er nådde
show-plan-revised = Plan revidert
show-goals = Læringsmål
show-goal-achieved = { $goal } oppnådd { $on }
show-goal-missing = { $goal } manglar
show-goals-others = { $count ->
    [one] og 1 anna mål oppnådd
   *[other] og { $count } andre mål oppnådde
}
show-reach = Teneste for måla
show-reach-open = begge måla tek { $needed } månader ({ $basis })
show-reach-open-split = begge måla tek { $needed } månader, i eitt eller som { $parts } ({ $basis })
show-reach-open-whole = begge måla tek { $needed } månader i eitt ({ $basis }, { $strength })
show-reach-one = { $months } månader i eitt: begge måla kan nåast ({ $basis })
show-reach-parts = { $parts } månader: begge måla kan nåast ({ $basis })
show-reach-parts-departs = { $parts } månader: begge måla kan nåast, men { $basis } seier { $needed } i eitt ({ $strength })
show-reach-parts-open = { $parts } månader: begge måla kan nåast; vilkåra seier ikkje om tenesta kan delast ({ $basis })
show-reach-short = { $parts } av { $needed } månader ({ $basis }): for lite for begge måla. { $lacking ->
    [one] 1 månad til må meldast inn
   *[other] { $lacking } månader til må meldast inn
}: { $command }
show-placement = Sjukehusteneste { $number }
show-stage = Trinn
show-place = Stad
show-period = Periode
show-period-value = { $start } til { $end }, { $months ->
    [one] 1 månad
   *[other] { $months } månader
}
show-extended = Forlengd
show-courses = Kursdagar
show-courses-value = { $used } av { $budget } brukte, { $left } att
show-wishes = Ønske
show-flexible = tek gjerne ein annan stad
entry-under = etter { $agreement }
show-next = Kva som er neste, og kvifor
show-act-by = gjer det før { $day }, siste arbeidsdag
show-why = { $party }; { $basis }, { $strength }; { $command }
show-history = Kva som har skjedd

## Hendingar

event-requested = meldt inn
event-reconfirmation-asked = spurde sjukehuset på nytt
event-reconfirmation-answered = sjukehuset svarte
event-offered = tilbod om plass
event-accepted = takka ja
event-declined = takka nei
event-offer-withdrawn = tilbodet trekt
event-contract-issued = arbeidsavtale skriven
event-contract-signed = arbeidsavtale signert
event-started = tiltrådt
event-contacted = kontakt
event-course = kurs
event-absent = fråvær
event-goal-achieved = læringsmål oppnådd
event-extended = tenesta forlengd
event-completed = tenesta gjennomførd
event-documented = tenesta dokumentert
event-withdrawn = trekt
event-served-elsewhere = teneste i eit anna føretak
event-discontinued = slutta i spesialiseringa
event-resumed = teke opp att spesialiseringa
event-plan-revised = utdanningsplanen revidert
event-specialised = godkjend som spesialist
event-access-requested = bede om innsyn
event-access-given = innsyn gjeve
event-alis-agreement-signed = ALIS-avtale signert
event-grant-applied = tilskot søkt
event-grant-awarded = tilskot innvilga
event-grant-refused = tilskot avslått
event-issued = brev skrive ut
event-drafted = utkast ferdig
event-consultation-opened = sendt på høyring
event-consultation-replied = høyringssvar
event-consultation-closed = høyringa avslutta
event-assessed = vurdert
event-committee = behandla i utval
event-signed = signert
event-reviewed = gjennomgått
event-revision-requested = revisjon kravd
event-dispute-raised = usemje meld
event-dispute-settled = usemja løyst
event-evaluated = evaluert
event-terminated = sagt opp
event-criterion-assessed = kriterium vurdert
event-note = notat
event-prioritised = rekkjefølgje vedteken
entry-from = frå { $day }
entry-until = til { $day }
entry-answer-by = svarfrist { $day }
entry-confirmed = stadfesta
entry-changed = endra
entry-refused = avslått
entry-counts = tel med
entry-does-not-count = tel ikkje med
entry-achieved-by = meldt av { $who }
entry-round = runde { $round }
entry-goes-to = tilfell { $who }
entry-departs = avvik frå { $clause } ({ $strength })
entry-override = registrert likevel: { $reason }
term-request = innmelding
term-prior-service = teneste før sjukehus
term-service = sjukehustenesta
term-gate = før ein plass kan meldast inn
term-reconfirmation = ny førespurnad
term-contract = arbeidsavtale
term-deviation = avvik frå ønsket
term-declined = etter eit avslag
term-matching = fordeling
term-prioritisation = rekkjefølgje
term-contact = kontakt i tenesta
term-courses = kurs
term-extension = forlenging
term-employment = tilsetjing
term-documentation = dokumentasjon
term-review = gjennomgang
term-evaluation = evaluering
term-notice = oppseiing
term-purge = sletting
term-institution = kommunal institusjon
term-demand = oversikt over behovet
term-duration = varigheit
term-reminders = eigne påminningar
term-old-scheme = gammal ordning
term-plan-review = gjennomgang av utdanningsplanen
term-written-contract = skriftleg arbeidsavtale
term-access = innsyn i eigne opplysningar
key-due-months-before = månader før, seinast
key-opens-months-before = månader før, tidlegast
key-by = av kven
key-months = månader
key-of = rekna i
key-same-department = same avdeling
key-split-allowed = kan delast
key-agreement = avtalen i kraft
key-registered = kommunen registrert
key-training-plan = generell utdanningsplan
key-individual-plan = individuell utdanningsplan
key-bars = utan det ingen rett til plass
key-max-months = månader, høgst
key-other-site-or-department = annan stad eller avdeling
key-waits = ventar på ein annan plass
key-advertise-after-months = blir lyst ut etter månader
key-coordinator = koordinatoren
key-supervisor = rettleiaren
key-days = dagar
key-per-months = per så mange månader
key-allowed = tillaten
key-except = unnateke ved
key-temporary = mellombels
key-ends-without-notice = sluttar utan oppseiing
key-every-months = månader imellom
key-after-months = månader etter
key-criteria = kriterium
key-clause = punkt
key-strength = styrke
key-years = år
key-last-application = siste søknad
key-enrolment-days = dagar etter oppstart
key-reconfirmation-answer-days = dagar på å svare kommunen
key-coordinator-contact-months = månader mellom kontakt frå koordinatoren
key-supervisor-contact-months = månader mellom kontakt frå rettleiaren
key-goal-review-months = månader før slutten for læringsmåla
key-documentation-days = dagar på å dokumentere tenesta
key-plan-review-months = månader mellom revisjonar av planen
key-request-again-days = dagar til å melde inn på nytt
key-follow-up-months = månader før ei innmelding blir følgd opp
key-offer-answer-days = dagar til å svare på eit tilbod
key-consultation-close-days = dagar til å avslutte ei høyring
key-owner = kven registeret høyrer til
key-schema = skjemaversjon
key-hpr = HPR-nummer
key-former = tidlegare nummer
key-until = siste dag
key-into = gjekk inn i
key-applied = bede om registrering
key-went-to = gjekk til
key-former-municipalities = tidlegare partar
key-former-hpr = feilskrive HPR-nummer
key-moved-from = flytta frå
key-former-names = tidlegare namn
key-former-place = tidlegare stad
key-to = sidan
key-speciality = spesialitet
key-name = namn
key-number = nummer
key-municipality = kommune
key-municipalities = kommunar
key-hospital = sjukehus
key-hospitals = sjukehus
key-contact = ALIS-kontakt
key-email = e-post
key-phone = telefon
key-scheme = ordning
key-case = saksnummer
key-confidential = sperring
key-training = spesialisering
key-started = start i spesialiseringa
key-expected-completion = venta ferdig
key-prior-general-practice-months = tidlegare månader i allmennpraksis
key-practice = praksis
key-language = språk
key-centrality = sentralitetsklasse
key-centrality-valid-from = sentralitetsklassen gjeld frå
key-earlier-centrality = tidlegare sentralitetsklasse
key-site = stad
key-department = avdeling
key-departments = avdelingar
key-title = tittel
key-goal = læringsmål
key-profile = profil
key-source = kjelde
key-supersedes = erstattar
key-working-group = arbeidsgruppe
key-reports-to = rapporterer til
key-members = medlemmer
key-terms = vilkår
key-start = oppstart
key-capacity = tal på plassar
key-cause = årsak
key-period-from = perioden frå
key-period-to = perioden til
key-apply-by = søknadsfrist
key-report-by = rapporteringsfrist
key-facilitation-percent = tilrettelegging, prosent
key-rate = sats
key-project = prosjektkode
key-folders = mapper
key-commit = lagring i git
key-retention = oppbevaring
scheme-new = ny ordning
scheme-converted = konvertert til ny ordning
scheme-old = gammal ordning
letter-kind-enrolment = innmeldingsskjema
letter-kind-reconfirmation = ny førespurnad
letter-kind-priority-list = prioriteringsliste
letter-kind-offer = tilbod om plass
letter-kind-contract = arbeidsavtale
letter-kind-extension = forlenging
letter-kind-completion = dokumentasjon av gjennomført teneste
letter-kind-withdrawal = melding om at plassen ikkje trengst
letter-kind-alis-agreement = ALIS-avtale
letter-kind-agreement = samarbeidsavtale
letter-kind-consultation = høyringsbrev
letter-kind-committee-case = sak til utval
letter-kind-termination = oppseiing av avtalen
letter-kind-review = årsrapport om avtalen
letter-kind-need = oversikt over behovet
letter-kind-grant = grunnlag for søknad om tilskot

## Der ei hending ikkje følgjer vilkåra

departs = { $clause } ({ $strength }): { $how }
breach-start = oppstart { $start } ligg meir enn { $months ->
    [one] 1 månad
   *[other] { $months } månader
} frå den ønskte { $wished }
breach-place = { $site } / { $department } er ikkje blant ønska
breach-prior-service = { $served ->
    [one] 1 månad
   *[other] { $served } månader
} teneste er unnagjord { $start }; det skal vere { $needed }, som blir nådd { $from }
breach-prior-service-short = { $served ->
    [one] 1 månad
   *[other] { $served } månader
} teneste er unnagjord { $start }; det skal vere { $needed }, og praksisen som er registrert, når ikkje så langt
breach-too-short = { $months ->
    [one] 1 månad
   *[other] { $months } månader
} teneste; det skal vere minst { $needed }
breach-served-short = { $served } av dei { $needed } dagane i { $months ->
    [one] 1 månad
   *[other] { $months } månader
} tel som teneste{ $away ->
    [0] {""}
    [one] ; 1 dag fråvær gjer det ikkje
   *[other] ; { $away } dagar fråvær gjer det ikkje
}
breach-split = ein del på { $months ->
    [one] 1 månad
   *[other] { $months } månader
}; dei { $needed } månadene skal vere samanhengande
breach-department = { $site } / { $department } er ei anna avdeling enn { $other_site } / { $other_department }, der den andre delen er
breach-extension = tenesta kan ikkje forlengjast
gate-bars = { $how }: utan det er det ingen rett til plass
gate-registration = kommunen er ikkje registrert som utdanningsverksemd
gate-force = avtalen { $agreement } er ikkje i kraft den dagen ({ $standing })
gate-training-plan = kommunen har ingen generell utdanningsplan i registeret
gate-individual-plan = ALIS har ingen individuell utdanningsplan i registeret
gate-criteria = institusjonen er ikkje funnen å oppfylle: { $criteria }
breach-extension-except = tenesta kan ikkje forlengjast, unnateke ved: { $except }
breach-element-role = { $element } gjeld ikkje { $role }
breach-element-class = { $element } gjeld kommunar i sentralitetsklasse { $needed }; klassen den dagen er { $class }
breach-element-share = { $element }: { $share } % er meir enn { $most } %
breach-element-recipient = { $element } tilfell { $right } når legen er { $engagement }
breach-element-recipient-open = { $element }: kven han tilfell, må avtalast: oppgje { $name }:to=trainee, municipality eller shared
breach-element-missing = { $element } er med i alle avtalar
problem-element-role = `{ $element }` gjeld ikkje rolla `{ $role }` ({ $clause })
problem-element-class = `{ $element }` gjeld kommunar i sentralitetsklasse { $needed }; klassen den dagen er { $class } ({ $clause })
problem-element-share = `{ $element }`: { $share } % er meir enn { $most } % ({ $clause })
problem-element-recipient = `{ $element }` tilfell `{ $right }` når legen er `{ $engagement }` ({ $clause })
problem-element-recipient-open = `{ $element }`: kven han tilfell, må avtalast, og står ikkje her ({ $clause })
problem-element-missing = `{ $element }` er med i alle ALIS-avtalar, og manglar her ({ $clause })
hint-element-departs = rett elementet, eller rolla, sentraliteten eller avtaleforholdet det er målt mot; alis avtale sign --override registrerer ein ny avtale med grunnen
breach-courses = { $days ->
    [one] 1 kursdag
   *[other] { $days } kursdagar
}; tenestetida gir { $budget }
error-against-terms = mot vilkåra i avtalen: { $findings }
error-does-not-fit = { $event } { $on } passar ikkje med det som står for { $later_on }: { $later } (linje { $line })
error-does-not-fit-anew = { $event } { $on } passar ikkje med det som står for { $later_on }: { $later } (linje { $line }), som byrjar på nytt
hint-does-not-fit = Er dagen rett? Elles må det som står seinare, rettast først: alis edit.
hint-in-the-way = { $event } { $on } (linje { $line }) står i vegen
hint-anew = { $event } { $on } (linje { $line }) byrjar på nytt
hint-event-in-the-way = `{ $event }` { $on } (linje { $line }) står i vegen
hint-event-anew = `{ $event }` { $on } (linje { $line }) byrjar på nytt
hint-override = --override "grunn" registrerer det likevel, med grunnen (aldri ein diagnose)
warn-departs = { $finding }; står med hendinga
warn-nothing-to-override = ingenting avvik frå vilkåra: grunnen som vart gitt med --override, er ikkje registrert
warn-over-full-time = frå { $on } er stillingane til saman { $percent } %, meir enn full stilling
warn-former-name = «alis { $old }» heiter no «alis { $new }»; det gamle namnet svarar berre i denne versjonen.
warn-terms-corrected = { $id } er i kraft: det du endrar, rettar vilkåra frå første dag, { $from }. Vilkår som blir andre, er ein ny avtale: alis agreement add --supersedes { $id }
warn-avtale-gap = opphaldet mellom stillingane i { $municipality } ({ $ended } til { $next }) gjer at ALIS-avtalen tek slutt: det trengst ein ny
withdrawn-position-elsewhere = stilling ein annan stad
withdrawn-municipal-institution = kommunal institusjon
withdrawn-other = annan grunn

## Det som vart gjort

recorded = { $name }: { $event } ({ $on }).
several-recorded = { $count ->
    [one] Registrert for 1 ALIS.
   *[other] Registrert for { $count } ALIS i éi endring.
}
nobody-due = Det er ikkje tid for det for nokon no.
told-of = { $who }:
course-left = { $used } av { $budget } kursdagar er brukte, { $left } att.
record-made = Laga { $file }.
goals-imported = { $added ->
    [one] 1 nytt læringsmål
   *[other] { $added } nye læringsmål
}, { $renamed } med nytt namn, { $unchanged } som før.
goal-added = Nytt: { $goal } { $name }
goal-renamed = Nytt namn: { $goal } { $from } → { $to }
goals-kept = Ikkje i fila, og behaldne: { $goals }
warn-unknown-goal = { $goal } står ikkje i lista over læringsmål
warn-twice = { $event } står alt, frå { $on }; denne blir ført i tillegg
move-appears = Ny frist: { $task } innan { $due } ({ $by }).
move-moves = Flytta: { $task } frå { $from } til { $due }.
move-done = Gjort: { $task } (frist { $due }).
move-told = { $name } flyttar frå { $from } til { $to } { $on }.
move-corrected = { $name }: kommunen er retta frå byrjinga av, { $to } i staden for { $from }. Ingen har flytta.
move-nothing-ran = Inga stilling i { $from } gjekk då.
move-agreement = Sjukehustenesta vert meld inn under { $agreement } frå no av.
move-agreement-stays = Sjukehustenesta vert framleis meld inn under { $agreement }.
move-agreement-kept = { $agreement } står som før: ikkje éin avtale åleine bind { $municipality }. Vel med { $command }
move-owes = { $municipality } har no dette å gjere:
move-owes-nothing = { $municipality } har ikkje noko å gjere enno.
move-owed = - { $task }, innan { $due }
place-renamed = { $place } heiter { $to } frå { $on }.
place-moved = { $place } høyrer til { $hospital } frå { $on }.
place-closed-on = { $place } er lagd ned frå { $on }.
ask-place-on = Første dag med endringa
ask-place-name = Kva heiter det frå då av
ask-place-hospital = Kva for eit føretak høyrer det til frå då av (id)
error-place-taken = { $place } finst alt
error-same-hospital = det høyrer til { $hospital } alt
numbers-renumbered = { $old } er { $new } frå { $on }.
numbers-merged = { $old } gjekk inn i { $into } { $on }.
numbers-split = { $old } vart delt i { $into } { $on }.
numbers-headers = Filhovudet til { $trainees ->
    [one] éin ALIS
   *[other] { $trainees } ALIS
} og { $agreements ->
    [one] éin avtale
   *[other] { $agreements } avtalar
} nemner han frå no av. Journalar, rekkjefølgjer, tilskot og brev held på nummeret frå sin dag.
numbers-registered = { $municipality } vert rekna som registrert frå { $on }, til han får ein eigen dag.
numbers-open = For desse seier ingenting kvar dei gjekk: { $people }. Sei det med alis rediger HPR --set municipality=N.
ask-numbers-on = Første dag med den nye ordninga
ask-numbers-into = Nummeret på kommunen han går inn i
ask-went-to = Kvar gjekk { $name }?
error-number-is-now = { $number } er { $now } no
error-municipality-ended = { $number } har gått inn i andre
error-numbers-ahead = { $on } er ikkje komen enno: før det den dagen eller seinare
error-number-taken = { $number } finst alt, eller hadde det nummeret då
hint-number-taken = går den eine inn i den andre: alis kommune slå-saman … --into { $number }
error-name-needed = { $number } er ny og treng eit namn
hint-name-needed = legg til --name (av fleire --name { $number }=TEKST)
error-name-of-which = det står ikkje kva for ein av dei nye kommunane som heiter det
error-not-new = { $municipality } finst og held på namnet sitt
hint-not-new = alis kommune edit { $number } --set name=…
error-number-twice = { $number } er nemnd to gonger
error-too-few-numbers = å slå saman tek to kommunar, eller ein som går inn i ein som finst; å dele tek to å dele i
error-no-target = { $number } er ingen av dei han går inn i
post-begins = { $name }: ei stilling tek til: { $post }.
post-changes = { $name }: stillinga vert endra: { $post }.
post-corrected = { $name }: stillinga er retta frå første dag: { $post }.
post-entries-corrected = Retta med det same, fordi dei nemnde den same kommunen: { $entries }.
post-entries-doubtful = Nemner han framleis, og må vurderast ({ $command }): { $entries }.
post-ends = { $name }: stillinga tek slutt: { $post }.
move-vanishes = Ikkje lenger frist: { $task } (var { $due }).
move-matched = Ville få plass ved matching: { $name }: { $to }.
move-rematched = Ville få ein annan plass ved matching: { $name }: { $to } i staden for { $from }.
move-unmatched = Ville ikkje lenger få plass ved matching: { $name } (var { $from }).
completed-change = fullførte ei endring som vart avbroten: { $what }
completed-aside = ei fil var endra sidan; det som skulle stått der, ligg i { $kept }
number-corrected = HPR-nummer { $old } er retta til { $new }; { $letters ->
    [0] det er ingen brev
    [one] eitt brev følgjer med, teksten som før
   *[other] { $letters } brev følgjer med, teksten som før
}.
edit-done = Lagra { $file }.
edit-requests-kept = Det som alt er meldt inn, går framleis etter { $agreement }; det neste blir meldt inn under den nye avtalen.
edit-unchanged = { $file } er som før.
edit-kept = Fila er som før; det du skrev, ligg i { $file }.
plan-last-revised = { $name }: Utdanningsplanen vart sist revidert { $on }.
plan-never-revised = { $name }: Ingen revisjon av utdanningsplanen er registrert.
access-none = { $name }: Har ikkje bede om innsyn.
access-open = { $name }: Bad om innsyn { $on }; ikkje gjeve enno.
access-given = { $name }: Bad om innsyn { $on }, gjeve { $given }.
purge-nobody = Ingen saker å slette no.
purge-how-to = Slett alle med alis purge --yes, eller éin med alis purge HPR.
purge-before-retention = { $hpr } skulle vore teken vare på til { $day }
purge-not-closed = saka til { $hpr } er ikkje avslutta
purge-still-due = i saka til { $hpr } står att: { $task } innan { $due } ({ $by })
purge-vacancies = Ledige stillingar som er over:
purge-wishes = Ønske der oppstarten er passert utan at noko vart godteke:
purge-expired-done = Sletta: { $vacancies } stillingar, ønska i { $wishes } innmeldingar.
ask-whose = { $place }: «{ $text }»
whose-this = Handlar om { $hpr }
whose-other = Handlar om ein annan med same namn
purge-mentions = { $hpr } er nemnd i andre filer: { $places }
purge-letters = brev under andre saker nemner { $hpr } og blir sletta samstundes: { $files } (dei kan skrivast ut på nytt; --keep-letters lèt dei stå)
purge-letters-kept = { $hpr } er framleis nemnd i { $files }: alis purge { $hpr } slettar dei
purge-unread = { $files } kan ikkje lesast som tekst: sjå sjølv etter kven som er nemnd der
purge-unread-history = i historikken er det filer som ikkje kan lesast som tekst; sjå sjølv etter om dei nemner personen: { $files }
purge-common = dette står i for mange tekstar til å leite etter for { $hpr }: { $words }. Sjå sjølv etter i merknader og brev hos andre (git grep -w)
purge-kept = { $hpr } er behalden.
purge-done = Sletta { $hprs } ({ $files ->
    [one] 1 fil
   *[other] { $files } filer
}).
purge-history-remains = historikken i git har framleis alt: alis purge { $hprs } --history tek det ut der òg
purge-rewriting = Skriv historikken på nytt …
purge-proved = Historikken er skriven på nytt. { $objects } objekt og { $files } andre filer i git er lesne: ingen nemner personen.
purge-remains = Det som står att:
purge-remains-remote = { $remote } har den gamle historikken: git push --force --all { $remote } og git push --force --tags { $remote }; be den som driftar han, om å rydde (git gc --prune=now)
purge-remains-clones = alle andre klonar: slett dei og klon på nytt, ein pull ville hente personen tilbake
purge-remains-backups = reservekopiar og synkroniserte mapper: dei følgjer eigne rutinar for sletting
check-clean = Ingen feil funne.
check-summary = { $errors ->
    [one] 1 feil
   *[other] { $errors } feil
}, { $warnings ->
    [one] 1 åtvaring
   *[other] { $warnings } åtvaringar
}
element-practice-compensation = praksiskompensasjon
element-learning-activities = utgifter til læringsaktivitetar
element-lower-productivity = kompensasjon for lågare produktivitet
element-supervision = rettleiing
element-facilitation = praktisk tilrettelegging
element-additional = tilleggselement
element-municipal = kommunalt finansierte element
ended-by-duration = full tid er nådd
ended-by-specialised = godkjend som spesialist
ended-by-discontinued = avbraut spesialiseringa
ended-by-grant-refused = tilskotet vart ikkje gitt
ended-by-position-ended = stillinga tek slutt
avtale-none = Ingen ALIS-avtale er underskriven.
avtale-earlier = Ein tidlegare avtale galdt frå { $from } til { $day }: { $why }.
avtale-beside = Avtalen med { $municipality } gjeld ved sida av, frå { $from } til { $day }: { $why }.
avtale-earlier-used = Tidlegare ALIS-avtalar har brukt { $days } dagar i full stilling.
avtale-signed = Underskriven { $day }.
avtale-concluded = Først underskriven { $day }; ei ny underskrift erstattar det som er avtalt, ikkje tida som er rekna.
avtale-from = Gjeld frå { $from }: det seinaste av underskrifta { $signed } og starten i spesialiseringa { $started }.
avtale-target = { $years ->
    [one] Eitt år
   *[other] { $years } år
} i full stilling ({ $clause }): { $days } dagar.
avtale-ends = Tek slutt { $day }: { $why }.
avtale-ends-said = ALIS-avtalen tek slutt { $day }: { $why }.
avtale-never-ends = Ingen sluttdato: praksisen som er registrert, når ikkje full tid.
avtale-counted = Rekna til { $today }: { $days } heile dagar i full stilling.
avtale-position-ended = { $name }: praksisen ({ $posts }) tek slutt { $on }, og ALIS-avtalen med han.
pause-absence = fråvær
pause-hospital = sjukehusteneste
list-empty = Ingen ALIS å vise.
merge-conflict = { $place }: { $key } er endra på to måtar: { $ours } her, { $theirs } der
merge-conflict-lines = { $place }: linjene er endra på to måtar, og båe står mellom merka
merge-gone = (fjerna)
copies-none = Det finst ingen kopiar av postar.
copies-left = Det som ikkje lèt seg flette, er som det var: rett posten eller kopien, og køyr alis merge --copies på nytt.
copy-had-nothing = inneheld ikkje noko som posten manglar
merge-resolve = Behald det som gjeld, i { $file }, og ta bort linjene som byrjar med <<<<<<<, ======= og >>>>>>>.
standing-drafted = utkast
standing-in-consultation = på høyring
standing-consulted = høyrt, ikkje vedteke
standing-rejected = forkasta
standing-adopted = vedteke, ikkje signert
standing-partly-signed = delvis signert
standing-in-force = i kraft
standing-under-notice = i kraft, sagt opp
standing-run-out = gått ut
standing-superseded = erstatta
stands-from = { $standing }, { $day }
stands-by-from = { $standing } av { $by }, { $day }
agreement-stands = { $id } er no: { $standing }.
agreement-parties = Partar
agreement-working-group = Arbeidsgruppe
agreement-reports-to = rapporterer til { $to }
agreement-standing = Status
agreement-missing = Manglar
agreement-runs-out = Går ut
agreement-supersedes = Erstattar
agreement-revision = Kravd revidert
agreement-dispute = Usemje
agreement-since = sidan { $on }
agreement-since-by = { $on } av { $by }
agreement-terms = Vilkår
agreement-criteria = Kriteria for kommunal institusjon
agreement-case-number = sak { $case }
agreement-due = frist { $day }
agreement-meeting = møte { $day }
missing-replies = høyringssvar innan { $due } frå { $parties }
missing-decision = vedtak i { $body }, møte { $meeting }
missing-signatures = underskrift frå { $parties }
missing-criteria = { $open ->
    [one] 1 av { $all } kriterium er ikkje registrert som oppfylt
   *[other] { $open } av { $all } kriterium er ikkje registrerte som oppfylte
}
runs-out-on = { $day } (sagt opp { $on }; { $basis })
missing-training-plan = ikkje registrert: den generelle utdanningsplanen til { $parties } (alis kommune edit)
missing-coordinator = ikkje registrert: ALIS-koordinatoren i { $parties } (alis kommune edit)
missing-contact = ikkje registrert: ALIS-kontakten ved { $parties } (alis sjukehus edit)
runs-out-not-stated = sagt opp { $on }; vilkåra nemner inga oppseiingstid
criterion-met = oppfylt { $on }
criterion-not-met = ikkje oppfylt { $on }
criterion-open = ikkje vurdert
criterion-yes = oppfylt
criterion-no = ikkje oppfylt
criteria-all-met = Alle kriteria er oppfylte.
compliance-of = { $id }: fristar frå { $from } til { $to }
compliance-nothing = Ingen fristar i denne tida.
compliance-not-done = ikkje gjort
supersedes-from = { $id } erstattar { $older } frå { $day }.
supersedes-when-in-force = { $id } erstattar { $older } den dagen han tek til å gjelde.
agreement-named-by = { $count ->
    [one] Éin ALIS har framleis { $id } i oppføringa: { $command }
   *[other] { $count } ALIS har framleis { $id } i oppføringa: { $command }
}
agreement-names = Står hos
agreement-names-value = { $count ->
    [one] éin ALIS, som det neste ikkje kan meldast inn for: { $command }
   *[other] { $count } ALIS, som det neste ikkje kan meldast inn for: { $command }
}
transfer-done = { $count ->
    [one] Éi oppføring går frå { $old } til { $new }.
   *[other] { $count } oppføringar går frå { $old } til { $new }.
}
transfer-nobody = Inga oppføring har { $id }.
transfer-hands-over = { $new } erstattar den gamle: det som ventar, går over av seg sjølv den dagen avtalen er i kraft.
transfer-asked = { $count ->
    [one] Eitt behov er meldt inn på nytt, med dei same ønska.
   *[other] { $count } behov er melde inn på nytt, med dei same ønska.
}
transfer-left-municipality = { $who } blir ståande: den nye avtalen bind ikkje kommunen
transfer-left-hospital = { $who } er ikkje meld inn på nytt: ingen av sjukehusa i den nye avtalen har dei ønskte stadene
transfer-left-offer = { $who } er ikkje meld inn på nytt: eit tilbod er ope
transfer-left-start = { $who } er ikkje meld inn på nytt: den ønskte oppstarten er passert
transfer-left-journal = { $who } er ikkje meld inn på nytt: det passar ikkje til det som står etter i loggen
transfer-left-terms = { $who } er ikkje meld inn på nytt: { $findings }
happened-made = ny
happened-removed = sletta
happened-moved = flytta til { $to }/
happened-changed = endra
happened-keys = endra: { $keys }
happened-entry = { $event } ({ $on })
happened-entry-removed = teke bort: { $event } ({ $on })
log-empty = Ingenting å vise.
log-uncommitted = (ikkje i git enno)
log-files = { $count ->
    [one] 1 fil
   *[other] { $count } filer
}
undo-letters = { $files } blir teke bort: er brevet alt sendt, kjenner ikkje alis verify det lenger. Det ligg i historikken, og alis redo hentar det tilbake
undone = Teke tilbake: { $what }
redone = Gjort på nytt: { $what }
sync-done = Synkronisert: { $received ->
    [0] ikkje noko nytt kom inn
    [one] 1 fil er ny eller endra her
   *[other] { $received } filer er nye eller endra her
}, { $sent ->
    [0] ikkje noko å sende
    [one] 1 endring send
   *[other] { $sent } endringar sende
}.
sync-would = Ville ha henta { $received ->
    [one] 1 fil
   *[other] { $received } filer
} og sendt { $sent ->
    [one] 1 endring
   *[other] { $sent } endringar
}.
sync-would-commit = Endra for hand, ville ha vorte lagd i git først: { $file }
sync-removed-here = { $file } er sletta her og endra der
sync-removed-there = { $file } er endra her og sletta der
sync-resolve = Ingenting er tapt, og ingenting er sendt. Rett filene (ei fil som skal bort: slett henne), og køyr: alis sync --continue
sync-left-out = { $file } vert ikkje teken med; det som stod her, ligg i { $kept } og vert ikkje sendt nokon stad
sync-both-edited = { $record }: begge sider har endra { $event } { $on }, kvar på sin måte; begge står, ta ut den eine
sync-new-history = Den nye historikken er teken i bruk; { $commits ->
    [one] { $commits } commit frå denne klonen er
   *[other] { $commits } commitar frå denne klonen er
 } med.
sync-still-held = den gamle historikken finst framleis i { $names }: slett dei med git
contact-by-coordinator = koordinatoren
contact-by-supervisor = rettleiaren
usual-agreement-title = Samarbeidsavtale om ALIS
init-would = Ville laga eit register i { $dir }.
init-done =
    Laga eit register i { $dir }.
    Neste: alis kommune add, alis sykehus add, alis samarbeidsavtale add, deretter alis meld-inn.
demo-done = La demoregisteret i { $dir }, med datoane flytta til i dag. Alle personane er oppdikta.
demo-there = { $dir } er allereie eit register og er ikkje rørt.
demo-not-empty = { $dir } er ikkje tom
demo-try =
    Prøv vidare:
      alis --store { $dir } liste
      alis --store { $dir } vis Fatemeh
      alis --store { $dir } forklar reconfirmation
      alis --store { $dir } kontroller
file-comment-reminders = Verktøyet sine eigne tal, der ein avtale gir ei plikt, men ikkje noko tal.
file-comment-retention = Avslutta saker blir tekne vare på så mange månader; den årlege slettinga er denne dagen (månad-dag).

## Tilskotet Nasjonal ALIS og veiledning

kroner = { $amount } kr
column-round = Runde
column-apply-by = Søk innan
column-report-by = Rapporter innan
column-facilitation = Tilr.
column-project = Prosjekt
column-role = Rolle
column-reckoned = Sats × stilling × mnd.
column-kroner = Kroner
column-months = Mnd.
column-agreement-date = Avtale frå
column-agreement-project =
    Avtale frå,
    prosjekt
column-applied = Søkt
column-awarded = Svar
grant-period = Runde { $round }: { $from } – { $to }, { $months ->
    [one] 1 heil månad
   *[other] { $months } heile månader
}
grant-days = Søknadsfrist { $apply_by }, rapporteringsfrist { $report_by }.
grant-project = Prosjektkode { $project }.
grant-class = klasse { $class }
grant-no-rounds = Ingen tilskotsrundar er lagde inn.
grant-nobody = Ingen ALIS har ein heil månad med ALIS-avtale i perioden.
grant-no-months = ingen heile månader
grant-hospital = minus { $months } mnd. på sjukehus
grant-outside = minus { $months } mnd. utan avtale
grant-agency = minus { $months } mnd. gjennom vikarbyrå
grant-absent = av dei { $months } mnd. i fråvær
grant-total = Sum for { $count } ALIS: { $total } kr.
grant-total-facilitation = Sum for { $count } ALIS: { $total } kr, av det høgst { $most } kr til praktisk tilrettelegging (4.1.5).
grant-settled = Søkt for { $count } ALIS: { $applied } kr. Innvilga for { $answered } ALIS: { $awarded } kr.
grant-no-total = Ingen sum: noko manglar.
grant-rounding = Heile kroner, kvar linje for seg, ei halv krone opp; tilrettelegging blir runda ned.
grant-refused = avslått
grant-missing-rate = Manglar sats for { $role } i klasse { $class }: alis grant edit { $round } --rate { $role }:{ $classes }:KRONER
grant-missing-class = Manglar sentralitetsklassen til { $municipality } den { $month }: alis municipality edit { $municipality }
grant-missing-role = Manglar rolla til { $hpr } i praksisen frå { $from }: alis edit { $hpr }
grant-nothing-to-apply = Runde { $round }: ingen fleire å søkje for.
grant-nobody-waits = Runde { $round }: ingen ventar på svar.
grant-applied = Runde { $round }: søkt for { $count } ALIS, i alt { $sum } kr.
grant-awarded = Runde { $round }: innvilga for { $count } ALIS, i alt { $sum } kr.
grant-report-by = Bruken skal rapporterast innan { $day }: alis grant report { $round }
grant-reported = Runde { $round }: rapportert ({ $on }).
event-reported = rapportert
ask-round = Tilskotsrunde
ask-round-name = Namnet på runden, til dømes året (òg namnet på fila)
ask-period-from = Første dag i perioden
ask-period-to = Siste dag i perioden
ask-apply-by = Søknadsfrist (kan stå tom)
ask-report-by = Rapporteringsfrist (kan stå tom)
ask-project = Prosjektkode i rekneskapen (kan stå tom)
ask-rate = { $role }, klasse { $classes }: kroner for 12 månader i full stilling (tomt: ikkje kjend)
ask-apply-all = Registrere søknad for { $count } ALIS, i alt { $sum } kr?
ask-award-all = Registrere at det er innvilga som søkt for { $count } ALIS, i alt { $sum } kr?
ask-refused = Kven er avslått
error-bad-kroner = `{ $text }` er ikkje eit beløp i heile kroner
hint-kroner = skriv 228000 eller "228 000"
error-period-backwards = perioden sluttar { $to }, før han byrjar { $from }
error-apply-before-period = søknadsfristen { $day } er før perioden byrjar { $from }
error-report-before-apply = rapporteringsfristen { $day } er før { $other }
error-round-name = `{ $name }` kan ikkje vere namnet på ein runde
hint-round-name = bruk bokstavar, siffer, - og _: 2025
hint-grant-edit = rett runden med: alis grant edit { $round }
hint-grant-show = alis grant show { $round } viser reknestykket
error-bad-rate = `{ $text }` er ingen sats
error-rate-twice = to satsar gjeld { $role } i klasse { $class }
hint-rate = skriv ROLLE:KLASSAR:KRONER, til dømes fastlege:1-5:228000
hint-rate-classes = klassane går frå 1 til 6: skriv 1-5, 6 eller 1,2,6
error-rate-there = runden har ein sats for { $role } i klassane { $classes }
hint-rate-there = set han med --rate { $role }:{ $classes }:KRONER, eller rediger fila
error-amount-of-one = --amount er beløpet til éin ALIS: nemn kven
error-several-claims = { $hpr } står i søknaden til fleire kommunar: { $municipalities }
hint-several-claims = sei kva for ein med --municipality
error-no-claim = { $hpr } har ingen heil månad med ALIS-avtale i runde { $round }
hint-no-claim = alis avtale show { $hpr } viser frå når til når avtalen gjeld
hint-grant-unreadable = ingenting er registrert: den som ikkje kan lesast, kan høyre med i søknaden
error-applied-already = det er søkt for { $hpr } i runde { $round } ({ $on })
error-awarded-already = { $hpr } har fått innvilga tilskot i runde { $round } ({ $on })
error-refused-already = { $hpr } er avslått i runde { $round } ({ $on })
hint-correct-entry = er det feil: alis undo, eller rett oppføringa med alis edit { $id }
error-not-applied = det er ikkje søkt for { $hpr } i runde { $round }
hint-apply-first = registrer søknaden først: alis grant apply { $round } { $hpr }
error-above-claim = { $amount } kr er meir enn månadene til { $hpr } gir: { $most } kr
error-grant-incomplete = runde { $round } har ikkje alt som trengst for å rekne ut beløpet
error-amount-unknown = kva det er søkt om for { $hpr } i runde { $round }, er ikkje registrert
hint-award-amount = oppgi beløpet: alis grant award { $round } { $hpr } --amount KRONER
error-nothing-awarded = ingenting er innvilga i runde { $round }
hint-award-first = registrer tildelinga først: alis grant award { $round }
error-reported-already = runde { $round } er rapportert
warn-applied-late = søknadsfristen var { $day }
warn-award-above = { $hpr }: { $amount } kr er meir enn det er søkt om ({ $applied } kr)
problem-rates-contradict = ein annan sats for { $role } i klasse { $class } står før
hint-rates-contradict = ta ut den som er feil: til då er satsen ikkje kjend

## Stillingar

position-standing-planned = ikkje meld ledig
position-standing-published = meld ledig
position-standing-advertised = utlyst
position-standing-closed = lukka
column-position = Stilling
column-period = Periode
column-taken = Teke
column-standing = Status
column-holders = Kven
column-reasons = Grunngjeving
column-cause = Årsak
position-holder-open = { $name } (tilbod)
position-restricted = sperra
position-none = Ingen stillingar å vise.
position-free = { $count ->
    [one] 1 ledig plass
   *[other] { $count } ledige plassar
}
position-done = { $id }: { $event } ({ $on }).
event-published = meld ledig
event-advertised = utlyst
event-closed = lukka
position-still-held = tilbod om stillinga står framleis: { $people }
error-position-closed = { $id } er allereie lukka ({ $on })
error-position-advertised = { $id } er allereie utlyst ({ $on })
error-position-full = { $id } er teken: det er ikkje noko å lyse ut
hint-position-open-again = meld ho ledig igjen i fila: ei oppføring med event = "published"

## Fordeling av stillingar

match-heading-matched = FÅR PLASS ({ $count })
match-heading-unmatched = FÅR IKKJE PLASS ({ $count })
match-heading-vacant = LEDIG ({ $count })
match-heading-move = TILBOD SOM STÅR FAST, MEN ELLES VILLE VORTE ANNLEIS ({ $count })
match-nothing = Ingen ventar på plass, og inga stilling er ledig.
match-restricted = HPR { $hpr } (sperra)
match-none = ingen plass
match-no-positions = ingen av stillingane passar i stad eller tid
match-more = … og { $count } til: --explain { $hpr } viser alle
match-would-move = har { $from }; ville fått { $to }
ground-wish = { $number ->
    [one] førsteønsket
   *[other] ønske { $number }
}
ground-proposed = staden sjukehuset foreslo
ground-flexible = ikkje ønskt, men tek òg andre stader
ground-earlier = { $days ->
    [one] 1 dag tidlegare enn ønskt
   *[other] { $days } dagar tidlegare enn ønskt
}
ground-later = { $days ->
    [one] 1 dag seinare enn ønskt
   *[other] { $days } dagar seinare enn ønskt
}
ground-rank = nr. { $place } av { $of } i prioriteringa til { $municipality }
ground-prior-service = kortare teneste før oppstart enn tilrådd ({ $clause })
why-full = fullt
why-half = berre den eine delen var å få
unfit-closed = lukka
unfit-too-far = for langt frå ønskt start
unfit-too-short = kortare enn ønskt
unfit-gate = det som må vere på plass før nokon kan få stilling, er ikkje på plass
unfit-not-wished = ikkje ønskt
unfit-not-eligible = kravet til teneste før oppstart er ikkje nådd
unfit-other-agreement = sjukehuset er ikkje med i avtalen
unfit-overlaps = er i teneste ein annan stad då
ahead-by-offer = har tilbod
ahead-by-rank = høgare prioritert av kommunen
ahead-by-wished-start = ønskte tidlegare start
ahead-by-prior-service = lengre teneste
ahead-by-request-date = meld inn tidlegare
ahead-by-number = elles likt: lågare HPR-nummer
change-place = Ville få plass ved òg å ta { $place }.
change-month = Ville få plass ved å ta { $place }, ein annan start enn avtalen opnar for.
change-place-and-month = Ville få plass ved å ta { $place }, ein annan stad og ein annan start.
change-months = Ville få plass ved å ta { $place } med { $months } månader.
change-seats = { $seats ->
    [one] Ville få plass med éin plass til: { $place }.
   *[other] Ville få plass med { $seats } plassar til: { $place }.
}
error-unstable = feil i programmet: fordelinga er ikkje stabil ({ $trainee }, { $position }); ingenting er gjort
error-answer-before-offer = svarfristen { $day } er før tilbodet blir gitt ({ $on })
hint-unstable = meld frå om feilen til dei som lagar programmet
hint-apply-needs-all = ingen tilbod er registrerte: den som ikkje kan lesast, kan ha ein plass eller gå føre
hint-offer-refused = det gjeld { $trainee }; ingen av tilboda er registrerte
match-applied = { $count ->
    [one] Registrerte tilbod til 1 ALIS.
   *[other] Registrerte tilbod til { $count } ALIS.
}

## Prioritering og behov

column-rank = Nr.
column-decided = Vedteke
order-ready = klar: oppfyller krava ved oppstart og er stadfesta
order-not-eligible = har teneste nok først { $from }
order-never-eligible = får ikkje teneste nok
order-not-confirmed = ikkje stadfesta av sjukehuset
order-service = { $months ->
    [one] 1 månads teneste
   *[other] { $months } månaders teneste
}
order-completes = skal vere ferdig { $on }
order-requested = meld inn { $on }
order-new = ny sidan førre vedtak
prioritise-nobody = Ingen i { $name } ventar på plass.
prioritise-record-with = Vedta rekkjefølgja med: alis prioritise { $number } --order HPR,HPR --reason TEKST
prioritise-outside = utanfor rekkjefølgja: { $people }
prioritise-not-waiting = { $name } ventar ikkje ({ $stage })
prioritise-unchanged = Ingenting er endra sidan rekkjefølgja frå { $on }.
prioritise-new = Nye sidan rekkjefølgja frå { $on }: { $people }.
prioritise-gone = Står i rekkjefølgja frå { $on }, men ventar ikkje lenger: { $people }.
prioritised = { $name }: rekkjefølgje vedteken ({ $on }): { $order }.
ask-order = Rekkjefølgje
order-how = Mellomrom tek tak i ei linje, piltastane flyttar ho, enter er ferdig, esc avbryt.
ask-order-reason = Grunngjeving (kan stå tomt)
error-order-twice = { $hpr } står to gonger i rekkjefølgja
error-not-theirs = { $hpr } høyrer ikkje til { $municipality }
column-half-year = Halvår
column-wanted = Ønskt
column-positions = Plassar
column-gap = Manglar
stats-nothing = Ingen avslutta saker.
stats-all = alle
stats-legend = Avslutta saker, òg sletta. Ei gruppe på færre enn { $smallest } blir ikkje vist, heller ikkje ein sum som ville røpe ho.
demand-nothing = Ingen behov og ingen stillingar å vise.
demand-no-place = (stad ikkje ønskt)
demand-legend = { $taken } teke  { $free } ledig  { $lacking } ønskt, utan plass

## Spørsmål

ask-store-name = Namn på registeret
ask-hpr = HPR-nummer
ask-name = Namn
ask-municipality = Kommune
ask-municipality-number = Kommunenummer (fire siffer)
ask-municipality-name = Namnet på kommunen
ask-hospital = Sjukehus
ask-hospital-name = Namnet på helseføretaket
ask-place = Stad/avdeling (tom linje avsluttar)
ask-id = Id (også namnet på fila)
ask-agreement = Samarbeidsavtale
ask-move-to = Nummeret på kommunen ALIS flyttar til
ask-move-on = Første dag der
ask-post-on = Kva dag
ask-profile = Vilkår (profil)
ask-title = Tittel
ask-consultation-due = Høyringsfrist
ask-reply-from = Svar frå
ask-assessed-by = Vurdert av
ask-committee = Utval
ask-decision = Vedtak
ask-not-decided = (ikkje vedteke enno)
ask-signed-by = Signert av
ask-party = Part
ask-revision-reason = Kvifor avtalen blir kravd revidert
ask-criterion = { $number }. { $criterion }: oppfylt?
ask-started = Starta i kommunen
ask-workplace = Arbeidsstad
ask-role = Rolle
ask-engagement = Tilknyting
ask-percent = Stillingsprosent
ask-training-started = Starta i spesialiseringa
ask-expected-completion = Forventa ferdig (kan stå tomt)
ask-supervisor = Rettleiar (kan stå tomt)
ask-email = E-post (kan stå tomt)
ask-request-now = Registrere ønske om sjukehusteneste no?
ask-purge = Skriv { $hpr } for å slette { $name } (tomt beheld)
ask-purge-expired = Slette { $vacancies } stillingar som er over, og ønska i { $wishes } innmeldingar som ikkje førte fram?
answer-yes = ja
answer-no = nei
broken-off = Avbrote: ingenting er endra.
error-yes-or-no = `{ $text }` er korkje ja eller nei
ask-start = Ønskt oppstart
ask-months = Talet på månader
ask-wish = Ønske { $number }
ask-no-more-wishes = (ingen fleire ønske)
ask-new-start = Ny oppstart som sjukehuset foreslår
ask-note = Notat
ask-reply = Kva svarte sjukehuset?
ask-several = Registrere «{ $event }» for { $count }: { $people }?
ask-absence-from = Første fråværsdag
ask-absence-to = Siste fråværsdag
ask-elsewhere-at = Kva føretak eller sjukehus
ask-elsewhere-at-if-known = Kva føretak eller sjukehus (valfritt)
ask-elsewhere-from = Første tenestedag der
ask-elsewhere-to = Siste tenestedag der
ask-elsewhere-department = Avdeling (valfritt)
ask-goal = Læringsmål
ask-element = Skal avtalen ha { $element } ({ $clause })
ask-element-to = { $element }: kven skal ha han
ask-element-share = { $element }: prosent av ramma for denne ALIS (høgst { $most })
ask-element-text = { $element }: kva er avtalt (kan stå tomt)
ask-contact-by = Kven hadde kontakt
ask-contact-text = Kva vart sagt (kan stå tomt)
ask-site = Stad
ask-department = Avdeling
ask-position-start = Første tenestedag
ask-cause = Kvifor ho er ledig, aldri kven som er borte (kan stå tomt)
ask-close-reason = Kvifor ho vert lukka (kan stå tomt)
ask-course-title = Tittel på kurset
ask-course-days = Kursdagar
ask-reason = Kvifor (aldri ein diagnose)
ask-position = Stilling
ask-other-place = (ein annan stad: skriv stad, avdeling og oppstart)
ask-offer-start = Første dag i tenesta som blir tilboden
ask-answer-by = Svarfrist (kan stå tom)
ask-contract = Kva har skjedd med arbeidsavtalen
ask-answered-instead = Alt spurt, og ikkje svart på. Kva har hendt?
ask-until = Ny siste tenestedag
ask-withdrawn = Kvifor er tenesta ikkje lenger ønskt
ask-edit-again = Slik kan ikkje fila lagrast. Redigere igjen?
ask-take-new-history = Ta i bruk den nye historikken? Det som er gjort her sidan siste synkronisering, vert verande, men ikkje det som gjeld den som ikkje lenger er nemnd.
ask-commit-edits = Desse er endra for hand: { $files }. Skal dei leggjast i git først?
ask-undo = Ta tilbake «{ $what }»?
ask-redo = Gjere «{ $what }» på nytt?

## Overskrifter

heading-error = feil
heading-warning = åtvaring
heading-help = hjelp
label-usage = Bruk
label-options = Val
label-arguments = Argument
label-commands = Kommandoar
label-more = `alis KOMMANDO --help` fortel meir; `alis demo` legg ut eit register å prøve alt på.

## Feil i filene

problem-unreadable = kan ikkje lesast: { $reason }
problem-is-link = er ei lenkje, og ho blir ikkje følgd: legg sjølve fila her
problem-is-folder = er ei mappe der det skal vere ei fil
problem-is-special = er inga vanleg fil (men eit røyr eller ei eining), og blir ikkje lesen
problem-is-too-large = er større enn { $mebibytes } MiB, og blir ikkje lesen
problem-not-utf8 = er ikkje tekst i UTF-8
problem-national-id = inneheld eit fødselsnummer
problem-possible-national-id = kan innehalde eit fødselsnummer
problem-toml-syntax = er ikkje gyldig TOML: { $reason }
problem-newer-schema = fila har schema { $found }, dette programmet kan { $known }
problem-unknown-key = ukjend nøkkel `{ $key }`
problem-missing-key = nøkkelen `{ $key }` manglar
problem-wrong-type = verdien er av feil slag
problem-quoted-date = ein dato skal skrivast utan hermeteikn
problem-invalid-date = `{ $date }` er ingen dato
problem-no-such-day = dagen `{ $date }` finst ikkje: { $month } sluttar { $last }
problem-date-with-time = ein dag har ikkje klokkeslett
problem-invalid-id = `{ $found }` er ingen id
problem-invalid-hpr = `{ $found }` er ikkje eit HPR-nummer
problem-invalid-goal = `{ $found }` er ikkje eit læringsmål
problem-goal-twice-listed = { $goal } står to gonger i lista
problem-unknown-goal = `{ $goal }` står ikkje i lista over læringsmål (goals.toml)
hint-unknown-goal = rett koden, eller ta målet inn i lista: alis goal --import FIL
problem-goal-twice = { $goal } står to gonger, først i linje { $line }
problem-missing-column = det finst ingen kolonne `{ $column }`
problem-empty-cell = `{ $column }` er tom
problem-empty-file = fila er tom
problem-too-many-cells = { $found } celler, der overskrifta har { $expected }
hint-too-many-cells = ei celle med skiljeteiknet i seg skal stå i hermeteikn: "a, b"
problem-open-quote = hermeteiknet blir aldri lukka
hint-open-quote = lukk det, eller skriv eit hermeteikn i ei celle som to
hint-save-as-csv-utf8 = lagre ho i Excel som «CSV UTF-8 (semikolondelt)»
problem-invalid-value = `{ $found }` er ikkje eit av orda som blir brukte her
problem-out-of-range = { $found } er ikkje mellom { $from } og { $to }
problem-percent = { $found } er ikkje ein stillingsprosent med høgst to desimalar
problem-unknown-event = ukjend hending `{ $event }`
problem-wrong-file-name = fila heiter `{ $name }`, men inneheld { $value }
problem-file-name-not-an-id = filnamnet `{ $name }` er ingen id
problem-duplicate-id = { $id } finst også som { $other }
problem-conflict-copy = dette er ein kopi av { $of }, laga fordi to maskiner endra han
problem-letter-elsewhere = `{ $file }` er ikkje noko brev: brev ligg i letters/
problem-letter-changed = { $file } er ikkje brevet som vart utferda
problem-letter-missing = { $file }, som vart utferda, finst ikkje
problem-newer-toml = denne forma for TOML er nyare enn det eldre program les
error-no-threads = systemet gir ingen tråd å arbeide med: { $reason }
error-editor = redigeringsprogrammet `{ $editor }` kan ikkje startast: { $reason }
problem-merge-conflict = to utgåver er fletta, og ingen har avgjort kva som gjeld
problem-orders-contradict = ei anna rekkjefølgje er òg vedteken { $on }
problem-unknown-record = det finst { $kind ->
    [municipality] ingen kommune
    [hospital] ikkje noko sjukehus
    [agreement] ingen samarbeidsavtale
    [grant] ingen tilskotsrunde
   *[position] ingen stilling
} `{ $id }`
problem-unknown-profile = det finst ingen profil `{ $profile }`
problem-unknown-site = { $hospital } har ikkje staden `{ $site }`
problem-unknown-department = { $hospital } har ikkje avdelingen `{ $department }` på { $site }
problem-hospital-needed = avtalen har fleire sjukehus: kva for eit?
problem-event-not-allowed = `{ $event }` går ikkje: sjukehusteneste { $placement } er { $stage ->
    [enrolled] registrert, men ikkje meldt inn
    [requested] meldt inn
    [asked] spurt på nytt
    [confirmed] stadfesta
    [refused] avslått
    [offered] tilbode
    [accepted] takka ja til
    [contracted] takka ja til, med arbeidsavtale skriven ut
    [in-service] i gang
    [completed] gjennomført
    [documented] dokumentert
    [withdrawn] trekt
   *[discontinued] avbroten
}
problem-end-before-start = slutten er før starten
problem-stray-file = er ingen post: berre .toml-filer blir lesne her
problem-course-days-depart = { $used } kursdagar, { $given } er gjevne
problem-gate-force = det er ingen rett til plass: avtalen { $agreement } er ikkje i kraft den dagen (`{ $standing }`)
problem-award-and-refusal = tilskotet i { $round } er både innvilga og avslått (den andre føringa er frå { $other })
problem-two-moves = to stillingar på meir enn halv tid går samstundes frå { $on }: i { $municipality } og i { $other }
problem-no-start = ingenting seier når utdanninga tok til (`started` i `[training]`): om vedkomande er under utdanning, er ikkje kjent
problem-wishes-in-tables = ønska i ei innmelding står i eigne tabellar og kan ikkje tømmast på linja si
part-written = { $record }: { $event } { $on }, skriven av { $by }, { $at } (ta ho ut: alis angre { $commit })
part-not-committed = { $record }: { $event } { $on }, i ingen commit
problem-closed-offered = stillinga vart lukka { $closed } og tilbydd { $hpr } { $on }
problem-seat-twice = { $capacity } plass(ar), og fleire er tilbodne eller tekne: { $people }
problem-place-twice = { $place } står her to gonger
problem-same-person = { $other } har same namn, utdanningsstart og stilling: éin person med to nummer?
problem-start-passed = oppstarten som det vart bede om ({ $start }), var passert då det vart bede om han ({ $on })
problem-unlikely-day = { $day } er langt frå i dag: ein skrivefeil?
problem-completed-before = utdanninga skal vere ferdig før ho tek til ({ $started })
problem-blank-name = namnet seier ingenting, eller har noko i seg som ingen ser
problem-unread-file = ligg der postane ligg, eller ved sida av, og blir ikkje lesen: postar er .toml-filer i { $folder }
problem-unread-files = { $count } filer her ligg der postane ligg, eller ved sida av, og blir ikkje lesne: postar er .toml-filer i { $folder }
problem-copy-beside = ser ut som ein kopi av { $of }, som er den som blir lesen
problem-copies-beside = { $count } filer her ser ut som kopiar av postar som blir lesne
problem-not-a-party = { $party } er ikkje part i avtalen { $agreement }
problem-over-full-time = frå { $on } er stillingane til saman { $percent } %, meir enn full stilling
problem-over-full-time-part = frå { $on } er stillingane til saman { $whole },{ $decimals } %, meir enn full stilling
problem-agreement-over = samarbeidsavtalen { $id } er over sidan { $on }: det neste kan ikkje meldast inn under den avtalen
problem-avtale-gap = stillinga i { $municipality } tok slutt { $ended }, og ALIS-avtalen med ho; den neste tek til først { $next }
hint-over-full-time = avslutt eller rett ei av dei: alis praksis
hint-agreement-over = vel ein annan for alle: { $command }
hint-avtale-gap = rett dagane, eller inngå ein ny ALIS-avtale: alis avtale inngå
problem-closed-place = { $place } vart lagd ned etter { $until }, og dette tek til seinare
problem-place-elsewhere = { $place } er { $now } sidan { $until }, og dette tek til seinare
hint-closed-place = nemn staden slik han heiter då, ei stilling i fila si, eller be om ein annan: alis ønske, alis tilbod
problem-several-successors = { $number } gjekk inn i { $into }: ingenting seier kva for ein av dei det er her
hint-several-successors = nemn han: `municipality` øvst i fila til ALIS (alis rediger), `municipalities` i ein avtale (alis samarbeidsavtale edit)
problem-borne-twice = { $number } høyrde til { $other } på same tid
hint-borne-twice = eit nummer høyrer til éin kommune om gongen: rett `former` eller `until` hos ein av dei
problem-contract-differs = arbeidsavtalen startar { $issued }, tilbodet som er godteke, { $offered }
problem-synced-folder = registeret ligg i mappa { $folder }, som ei teneste kopierer til andre maskiner
problem-public-folder = registeret ligg i mappa { $folder }, som andre kan lese
problem-future-entry = hendinga er datert { $on }, etter i dag: ho er ikkje kjend enno
problem-unknown-trainee = det finst ingen ALIS { $hpr }
problem-position-differs = stillinga { $position } er ein annan stad enn tilbodet: { $place }
problem-capacity-exceeded = fleire har takka ja enn stillinga har plass til ({ $capacity }): { $people }
problem-event-unexpected = `{ $event }` følgjer ikkje av det som står før
problem-successor-lacks-party = erstattar { $older }, men { $party } er part der og ikkje her
problem-unknown-criterion = vilkåra nemner ikkje kriteriet `{ $criterion }`
why-no-open-consultation = Inga høyring er open: ho tel ikkje.
why-consultation-still-open = Den førre høyringa er ikkje avslutta; ho blir rekna som avslutta denne dagen.
why-due-before-opening = Høyringsfristen er før høyringa opna.
why-signed-before = Parten har signert før; den første underskrifta gjeld.
why-not-in-force = Avtalen er ikkje i kraft: alle partane må signere først.
why-terminated-before = Avtalen er sagt opp før; den første oppseiinga gjeld.
why-no-dispute = Inga usemje er meld.

needs-no-accepted-offer = Eit tilbod er godteke: Trekk det, eller bruk ein annan `placement`.
needs-request = Registrer først ønsket: alis ønske.
needs-asked = Registrer først at sjukehuset er spurt: alis spør.
needs-no-open-offer = Eit tilbod er ope: Det må først godtakast, avslåast eller trekkjast.
needs-open-offer = Ingen tilbod er opne: Sjukehuset må først tilby plass.
needs-offer-before-start = Berre eit ope eller godteke tilbod kan trekkjast, og berre før tiltredinga.
needs-accepted = Først må eit tilbod godtakast.
needs-contract-issued = Først må arbeidsavtalen skrivast ut.
needs-not-started = Tenesta har alt byrja.
needs-in-service = ALIS må vere i teneste.
needs-later-end = Ei forlenging må slutte seinare enn det som står.
needs-end-after-start = Arbeidsavtalen sluttar ikkje før tenesta tek til.
needs-start-before-end = Tenesta tek ikkje til etter at arbeidsavtalen er slutt: registrer arbeidsavtalen på nytt først.
needs-completed = Først må tenesta gjennomførast.
needs-not-documented = Tenesta er alt dokumentert.
needs-not-closed = Ho er alt gjennomførd eller trekt.
needs-not-discontinued = ALIS har slutta i spesialiseringa.
needs-discontinued = ALIS har ikkje slutta i spesialiseringa.
needs-own-number = Teneste i eit anna føretak har eit eige nummer: bruk eit som ikkje noko er meldt inn under.
needs-not-elsewhere = Dette nummeret er teneste i eit anna føretak: registrer tenesta på nytt med «alis annet-sted --placement» om noko er endra.
needs-free-days = I dei dagane er ALIS i ei anna teneste: tenester kan ikkje liggje oppå kvarandre.

## Det som ville vore rett

kind-text = ein tekst i hermeteikn: "…"
kind-flag = true eller false
kind-number = eit heltal utan hermeteikn
kind-percent = eit tal frå 0 til 100 med høgst to desimalar etter punktum, utan hermeteikn: 33.33
kind-date = ein dato utan hermeteikn: 2027-03-01
kind-hpr = eit HPR-nummer har 1 til 9 siffer og ingen hermeteikn: 9144897
kind-id = ein id har små bokstavar a–z, siffer og bindestrek: hsyk-1820
kind-municipality-number = ein kommune har fire siffer, i fila med hermeteikn: "1820"
kind-goal = eit læringsmål blir skrive som ALM-055
kind-list = ei liste: [ … ]
kind-table = ein tabell: [namn]
kind-tables = tabellar: [[namn]]
kind-month-day = ein dag i året, i hermeteikn: "01-31"
kind-owner = eit kommunenummer eller ein id for eit sjukehus, i hermeteikn: "1820", "hsyk"
kind-sha256 = 64 heksadesimale siffer i hermeteikn
kind-logo = ei biletfil ved sida av, PNG eller SVG: "logo.png"
hint-did-you-mean = meinte du `{ $near }`?
hint-one-of = éin av: { $values }
hint-known-keys = kjende nøklar her: { $keys }
hint-missing-key = legg til ei linje `{ $key } = …`
hint-toml-syntax = tekst står i hermeteikn, datoar og tal utan; kvar `[[journal]]` byrjar på eiga linje
hint-decimal-point = i fila har desimaltal punktum: 33.33
hint-newer-schema = registeret er skrive av ein nyare alis: oppdater programmet; fila er ikkje rørt
hint-quoted-date = skriv { $date } utan hermeteikn
hint-not-utf8 = lagre fila som UTF-8
hint-national-id = ta nummeret ut: fødselsnummer blir aldri lagra; ein ALIS er kjend på HPR-nummeret
hint-possible-national-id = ta det ut om det er eit; anna kan stå
hint-wrong-file-name = kall fila { $value }.toml, eller rett innhaldet
hint-stray-file = flytt ho ein annan stad, eller gi ho rett ending om ho høyrer til her
hint-award-and-refusal = sjå på vedtaket, og ta ut den føringa som er feil: alis rediger { $hpr }
hint-two-moves = ta ut stillinga som ikkje er nokon, eller rett prosenten: alis rediger { $hpr }
hint-no-start = alis rediger { $hpr } --set training.started=DATO
hint-term-departs = { $clause } krev det: ta ut det som er feil, eller skriv grunnen ved sida av (`departs`)
why-closed-before = stillinga vart lukka før, { $on }: kunngjer ho først om ho er open igjen
why-advertised-before = ho vart lyst ut før, { $on }
why-full-since = alle plassar er tekne sidan { $on }: det var ingenting å lyse ut
why-applied-before = det vart søkt før, { $on }: ta ut den føringa som er feil
why-awarded-before = det vart innvilga før, { $on }: ta ut den føringa som er feil
why-refused-before = det vart avslått før, { $on }: ta ut den føringa som er feil
why-not-applied = ingenting seier at det vart søkt: før søknaden òg
why-not-awarded = ingenting vart innvilga for dei i denne runden: før det som vart innvilga òg
why-reported-before = det vart rapportert før, { $on }
problem-not-theirs = { $hpr } var ikkje mellom ALIS i { $municipality } den dagen
hint-not-theirs = ta nummeret ut av rekkjefølgja, eller rett dagane i stillingane; rekkjefølgja for dei andre gjeld
hint-supersedes-itself = ta ho ut av `supersedes`: av to avtalar er éi den nyare
hint-wishes-in-tables = skriv dei som éin verdi, `wishes = [ … ]`, eller ta dei ut for hand
hint-closed-offered = trekk tilbodet: alis trekk-tilbod { $hpr }; eller ta lukkinga ut av fila
hint-seat-twice = bli samde om kven som får han, og trekk det andre tilbodet: alis trekk-tilbod HPR (ein av { $people }); eller rett `capacity`
hint-blank-value = ein nøkkel som skal bort, blir teken ut i redigeringsprogrammet: alis rediger NAMN
hint-place-twice = ta bort den eine
hint-same-person = ta vare på berre den eine posten
hint-unlikely-day = sjå på årstalet
hint-completed-before = rett ein av dei to datoane
hint-blank-name = skriv namnet på éi linje, utan styreteikn
hint-unread-file = høyrer fila til her, så gi ho rett namn (NUMMER.toml) i den mappa; elles flytt ho ein annan stad
hint-copy-beside = flytt ho ein annan stad; det ei synkroniseringsmappe har lagt der, flettar alis merge --copies inn
hint-duplicate-id = ta vare på berre den eine fila
hint-conflict-copy = alis merge --copies flettar han inn og fjernar han
hint-letter-elsewhere = rett innførsla, eller ta ho ut om ho er skriven for hand
hint-letter-changed = alis log syner kven som har endra det; hent brevet som vart utferda, frå git eller arkivet
hint-letter-missing = legg det tilbake frå git eller arkivet
hint-newer-toml = skriv tabellar på éi linje utan komma til slutt, sekund i alle klokkeslett, og \u der eit teikn må skrivast om
hint-no-threads = for mange prosessar køyrer, eller grensa for dei er for låg (ulimit -u)
hint-editor = det er oppgjeve i ${ $named }; ein stig med mellomrom står i hermeteikn
hint-merge-conflict = behald det som gjeld, ta bort linjene <<<<<<<, ======= og >>>>>>>, og køyr alis sync --continue
hint-orders-contradict = den siste i fila gjeld; ta bort den andre, eller vedta på nytt
hint-make-record = lag den med: alis { $kind } add
hint-profiles = innebygde er: { $known }; eigne ligg i profiles/
hint-contract-differs = rett den som er feil; datoar blir rekna frå tilbodet som er godteke
hint-exposed = flytt det, og del det med git i staden
hint-future-entry = rett datoen om det er ein skrivefeil
hint-unknown-trainee = rett nummeret, eller la det stå om personen er sletta
hint-position-differs = rett den av dei som er feil
hint-capacity-exceeded = bli samde om kven som får han, og trekk det andre tilbodet: alis trekk-tilbod HPR (ein av { $people }); eller rett `capacity`
hint-not-a-signing-party = bruk kommunenummeret eller id-en til sjukehuset, slik partane står i avtalen
hint-successor-lacks-party = legg til parten, eller lat den eldre avtalen gjelde vidare for han
hint-date-input = skriv 2027-03-01, 1.3.2027, 1.3.27, 1. mars 2027, i dag, i går, +6m eller -2w
hint-span = skriv 60d, 8w eller 2m
hint-wish = skriv "STAD/AVDELING", til dømes "Mo i Rana/Indremedisin"
hint-place = skriv "STAD/AVDELING", til dømes "Mo i Rana/Indremedisin"
hint-placement = vel ein med --placement
hint-set = skriv NØKKEL=VERDI, til dømes email=kari@alstahaug.example
hint-cannot-set = rediger fila i staden: alis rediger utan --set
hint-several-trainees = vel ein med HPR-nummer: { $people }
hint-list-trainees = alis liste viser kven som er i registeret
hint-no-store = gå til eit register, nemn eit med --store eller ALIS_STORE, eller lag eit: alis init
hint-demo-dir = nemn ei anna mappe: alis demo MAPPE
hint-unfinished = rett det disken klagar over; neste kommando fullfører endringa, og ingenting er tapt
hint-unsettled = kommandoen byggjer på denne innstillinga: rett alis.toml først, og køyr han på nytt
hint-decided = ho seier kva ein avbroten kommando hadde bestemt seg for å skrive: sjå på filene med git status og git diff, og slett ho så
hint-purge-mentions = ta det ut for hand og lagre i git; elles ville historikken halde på det. Det som er skrive om ein annan med same namn: --theirs FIL:LINJE
hint-still-named = sjå på det med git cat-file -p, eller opne fila; fjern det og køyr alis purge HPR --history igjen
in-the-way-staged = noko er lagt til i git, men ikkje lagra: git commit eller git restore --staged
in-the-way-stash = git stash har noko: bruk det eller slett det (git stash list)
in-the-way-working-trees = fleire arbeidsmapper deler historikken: git worktree list, git worktree remove
in-the-way-incomplete = klonen har ikkje heile historikken sjølv: git fetch --unshallow, eller klon på nytt utan --shared
hint-leads-outside = ei lenkje står der ei fil eller mappe skal vere; ta henne bort
hint-locked = prøv igjen når han er ferdig
hint-try-again = nokon har lagra ho i mellomtida: sjå på ho og prøv igjen
hint-would-not-read = ingenting vart skrive
hint-saved-not-committed = { $file } er lagra; neste kommando legg ho i git, når git kan; eller bruk --no-commit
hint-git-strange = nokon andre kan ha lagt dei der. Er dei dine? Sei det i dine eigne innstillingar: git config --global --add alis.trusts '{ $root }'. Elles: ta dei ut med git config --unset
hint-git-busy = `git status` viser kva som manglar; avslutt med git, eller med `alis sync --continue`
hint-stale-clone = alis sync --take-new-history tek han i bruk og held på det som er gjort her sidan siste synkronisering, men ikkje det som gjeld den som ikkje lenger er nemnd (det vert lagt i .alis/kept/); eller klon på nytt ved sida av denne mappa og slett denne
hint-named-in-git = gje greina, merkelappen eller fila eit anna namn (for ei fil òg i gamle versjonar: git filter-repo --path-rename), ta det ut av innstillingane, eller gløym det git hugsar av flettingar: git rerere clear
hint-theirs-place = slik åtvaringa nemner han: trainees/9144900.toml:30
hint-git-damaged = git fsck viser kva som er skada. Hent det på nytt: git fetch, eller klon registeret ved sida av dette og kopier postane over; det som ligg i denne mappa, er heilt
hint-no-history = alis init legg eit nytt register i git; for eit som finst: git init, git add ., git commit
hint-no-remote = legg til eitt: git remote add origin ADRESSE
hint-several-remotes = vel eitt: git branch --set-upstream-to=LAGER/GREIN
hint-no-branch = gå til ei: git switch main
hint-sync-again = køyr alis sync på nytt
hint-sync-unreachable = det som er gjort her, er lagra her; køyr alis sync på nytt når nettet og tilgangen er der
hint-sync-not-merged = ingenting er fletta, og ingenting er tapt; rett det git seier, og køyr alis sync på nytt
hint-sync-unreadable = rett dei (alis check), og køyr alis sync på nytt
hint-edits = alis sync --yes legg dei i git først
hint-undo-commit = alis undo COMMIT tek tilbake ein annans, eller ein eldre
hint-undo-list = alis undo --list viser kva som kan takast tilbake
hint-changed-later = ta først det seinare tilbake, eller rett posten: alis edit
hint-changed-later-by = ta først det tilbake: { $what } (alis angre { $commit }), eller rett posten: alis edit
hint-usage = { $heading }: { $usage }

## Det som gjekk gale

error-missing-flag = { $flag } manglar, og her kan ingen spørjast
error-national-id = { $place } inneheld eit fødselsnummer; det blir ikkje gjenteke her
warn-possible-national-id = { $place } kan innehalde eit fødselsnummer ({ $text }); det er teke vare på slik det vart skrive. Ta det ut om det er eit
error-bad-span = `{ $text }` er ikkje eit tidsrom
error-bad-number = `{ $text }` er ikkje eit tal som passar her
error-bad-wish = `{ $text }` nemner ikkje stad og avdeling
error-bad-set = `{ $text }` manglar `=`
error-element-twice = elementet { $element } er nemnt to gonger
error-bad-element = `{ $part }` passar ikkje i `{ $element }`
error-no-avtale = { $name } har ingen ALIS-avtale som gjeld { $on }
error-no-practice = { $name } har ingen praksis { $on } som kan ta slutt
error-edit-municipality = kommunen til ein ALIS vert ikkje redigert: då ville alle tidlegare stillingar følgt med
error-transfer-to = { $id } kan ikkje ta over: { $standing }
hint-move = registrer flyttinga på dagen: { $command }
error-same-municipality = { $name } er i { $municipality } alt
error-post-begins-later = stilling { $number } i kommunen som vert forlaten, tek først til { $from }
hint-post-begins-later = flytt på ein tidlegare dag, eller rett den stillinga først: { $command }
error-no-such-post = { $name } har inga stilling med det nummeret
error-post-not-running = { $name } har inga slik stilling som går { $on }
error-several-posts = fleire stillingar går då: { $numbers }
hint-posts = { $command } nummererer stillingane; nemn éi med --post N
error-post-elsewhere = ei stilling byter ikkje kommune midt i
error-post-nothing = ingenting vert endra av det
hint-element = skriv NAMN[:to=trainee|municipality|shared][:text=TEKST]; facilitation tek òg :share=N
hint-avtale-end = alis avtale show viser korleis han står; den som avbryt spesialiseringa: alis discontinue
error-cannot-set = { $key } kan ikkje setjast på ei eiga linje i denne fila
error-format = denne kommandoen skriv ikkje { $format }
error-no-store = her er det ikkje noko register
error-no-name = { $flag }: eit namn står på éi linje, er ikkje tomt og har ingen styreteikn
error-nobody-named = ingen er nemnd: oppgje HPR-nummeret eller ein del av namnet
error-none-recorded = ingenting er registrert: { $refused } av { $count } er ikkje tillatne
error-answer-to-offer = ikkje noko spørsmål til sjukehuset er ope: eit tilbod er det, og det er ALIS som svarer på det
hint-answer-offer = alis takk-ja { $hpr } eller alis takk-nei { $hpr }
hint-refused-for = dette galdt { $who }
error-no-trainee = det finst ingen ALIS `{ $who }`
error-several-trainees = `{ $who }` passar på fleire ALIS
error-blank-value = `{ $key }` ville blitt tom
error-would-be-wrong = ingenting vart lagra: registeret ville blitt feil
error-several-records = `{ $typed }` passar på fleire
error-several-placements = ALIS har fleire opne sjukehustenester: { $numbers }
error-none-yet = det finst { $kind ->
    [municipality] ingen kommune
    [hospital] ikkje noko sjukehus
    [grant] ingen tilskotsrunde
   *[agreement] ingen samarbeidsavtale
} enno
error-exists = { $file } finst allereie
error-no-criteria = vilkåra i { $profile } nemner ingen kriterium
error-supersedes-itself = { $id } kan ikkje erstatte { $older }
error-cannot-read = kan ikkje lesast: { $reason }
error-cannot-read-file = { $file } kan ikkje lesast: { $reason }
error-not-in-match = { $trainee } er ikkje med i denne fordelinga: bed ikkje om plass, eller ventar ikkje på nokon
hint-not-in-match = `alis match` utan --explain viser kven som er med
error-cannot-write = { $file } kan ikkje skrivast: { $reason }
error-changed-meanwhile = { $file } vart endra medan dette gjekk føre seg; ingenting vart skrive
error-unfinished = endringa er avgjord, men ikkje gjennomført: { $file }: { $reason }
error-history-in-the-way = historikken kan ikkje skrivast på nytt enno
error-erased-history = { $remote } har framleis ein historikk som er sletta her; ingenting er henta
error-still-named = historikken er skriven på nytt, men personen er framleis nemnd: { $place }
error-leads-outside = { $file } fører ut av registeret
error-locked = ein annan alis skriv i registeret ({ $holder })
error-would-not-read = fila ville ikkje kunne lesast; ingenting vart skrive
error-stale-clone = { $remote } har sletta ein historikk som denne klonen framleis har: sendt ville han kome att. Ingenting er sendt, ingenting er fletta
error-named-in-git = { $place } nemner personen: historikken er ikkje skriven på nytt
error-no-place = `{ $place }` er ingen stad i registeret
error-git-missing = git er ikkje installert
error-git-slow = git svara ikkje i tide
error-git-damaged = git kan ikkje gje { $name }: git-historikken er skada
error-git-drops = ein commit ville ha mista { $file }, som ikkje er ein del av endringa; ingenting er lagt i git
error-git = git feila: { $said }
error-git-strange = git vart ikkje starta: innstillingane i .git/config i registeret nemner program som git ville køyrt: { $settings }
error-git-busy = i git er ei { $what ->
    [merge] samanfletting (merge)
    [rebase] rebase
    [cherry-pick] cherry-pick
   *[revert] revert
} ikkje avslutta: til ho er det, blir ingenting lagt i git
error-no-history = registeret ligg ikkje i git, og har difor ingen historikk
error-no-record = det finst ingen post `{ $id }`, og det har ikkje vore nokon
error-no-remote = ingen å synkronisere med: git kjenner ikkje noko anna lager
error-several-remotes = fleire å synkronisere med: { $remotes }
error-no-branch = git står ikkje på noka grein
error-nothing-to-continue = inga synkronisering er avbroten
error-sync-busy = andre sende noko kvar gong dette skulle sendast
error-sync-unreadable = postar kan ikkje lesast; ingenting er sendt
error-edits = endra for hand og ikkje lagt i git: { $files }
error-nothing-to-undo = ingen kommando å ta tilbake
error-nothing-to-redo = ingenting er teke tilbake
error-no-commit = git kjenner ikkje `{ $name }`
error-undo-merge = `{ $name }` flettar endringane til andre, eller rører ikkje registeret, og kan ikkje takast tilbake som éi
error-undone-already = «{ $what }» står ikkje lenger i postane
error-changed-later = { $file } er endra seinare, i det same
error-number-named = { $place } nemner { $number }, som ingen då ville kjenne
error-no-schema = det finst ikkje noko skjema `{ $kind }`
error-no-state-folder = dette systemet har inga mappe til å hugse kva som er vist
error-only-when-changed = --start, --site og --department høyrer til --answer changed
error-position-not-open = stillinga { $id } er lukka
error-position-taken = stillinga { $id } er oppteken: { $people }
hint-position-taken = alis position list --free viser kva som er ledig
warn-contract-end = arbeidsavtalen sluttar { $issued }, tenesta { $agreed }
warn-contract-early = { $on } er før vindauget for arbeidsavtalen opnar { $opens }: han er registrert, og tel
warn-other-start = tenesta tok til { $on }; { $agreed } var avtalt: siste dag flyttar seg med, om ikkje arbeidsavtalen nemner ein
warn-other-end = siste tenestedag er { $on }; avtalt var { $agreed } (ein annan dag: --on)
warn-goals-missing = ikkje oppnådd etter det som er registrert: { $goals }
warn-future = { $on } er etter i dag: hendinga tel frå den dagen
warn-request-late = { $on } er etter { $due }, siste dagen for å melde inn behovet: innmeldinga tel, og er for sein
warn-asked-too-early = { $on } er før vindauget opnar: det tel ikkje, spør igjen frå { $opens }
warn-no-git = git er ikkje installert: registeret verkar, men utan historikk
warn-no-git-identity = git veit ikkje kven du er; innsjekkinga ber namnet til programmet (git config user.name og user.email)

## Brev: malar og ord

letter-and = og
letter-issued = Utferda: { $file }
letter-would-be-issued = Ville ha utferda { $file }
letter-previewed = Skreiv { $file }, ikkje utferda og ikkje journalført.
no-letters = Ingen brev å utferde.
verify-unchanged = { $file }: uendra, utferda { $on } ({ $kind }, { $record })
verify-unproved = { $file }: IKKJE PROVA: ei innførsle av { $on } nemner det ({ $kind }, { $record }), men manglar tilstanden brevet vart laga av: kven som helst kan ha skrive ho
verify-brought = Lagt inn av { $by } { $on } (commit { $commit }).
verify-not-brought = Ingen commit har ført inn dette brevet: kven som ferda det ut, kan ikkje seiast.
verify-changed = { $file }: ENDRA: er ikkje det som vart utferda { $on } som { $issued } ({ $kind }, { $record })
verify-unknown = { $file }: UKJENT: ikkje eit brev herifrå
verify-number-corrected = Det oppgjev HPR-nummer { $old }, som var feil skrive og er retta sidan.
verify-records-same = Registeret seier framleis det same.
verify-records-moved-on = Saka har gått vidare sidan; om sin eigen dag har brevet framleis rett.
verify-records-rewritten = Registeret seier ikkje lenger det same om dagen brevet er frå: noko er retta i ettertid.
verify-records-not-comparable = Om registeret framleis seier det same, kan ein ikkje seie: journalen manglar tilstanden brevet er laga av, eller ein annan versjon laga han.
ask-letter-kind = Kva for eit brev
ask-letter-about = Om kven eller kva (HPR-nummer, namn eller id)
ask-record-event = Journalføre òg: { $event }?
ask-issue-all = { $count ->
    [one] Utferde 1 brev?
   *[other] Utferde { $count } brev?
}
error-missing-facts = brevet `{ $kind }` kan ikkje skrivast for { $record }: opplysningar manglar
hint-missing-fact = { $what } manglar: { $command }
error-one-letter = dette er { $count } brev, og dei kan ikkje skrivast som eitt
hint-one-letter = nemn éin, eller bruk --format txt
error-pdf-on-terminal = ein PDF er ikkje til å lese i eit terminalvindauge
hint-pdf-on-terminal = send han til ei fil, eller bruk --format txt
problem-template-character = teiknet { $code } kan ikkje stå i ein mal
problem-stray-template = er verken ein mal, eit brevhovud eller eit bilete: her blir det ikkje brukt
hint-stray-template = ein mal heiter SLAG.SPRÅK.md, til dømes offer.nb.md; brevhovudet heiter letterhead.toml
problem-template-endless = malen tek ikkje slutt: lykkjene er for mange, eller brevet for langt
problem-template-too-long = er lengre her enn ein mal kan vere: 64 KiB i alt, 1 000 teikn i éin tagg
problem-template-no-heading = malen har inga overskrift: ho er tittelen på brevet
problem-template-unknown-value = brevet har ingen verdi `{ $value }`
problem-template-unknown-word = malen bruker noko som ikkje finst: { $reason }
problem-template-syntax = malen kan ikkje lesast: { $reason }
hint-template-heading = start malen med ei linje `# Tittel`
hint-template-values = docs/letters.md viser verdiane kvart brev har; `alis brev --template-of` skriv den innebygde malen
hint-template-syntax = ein verdi står i {"{{ … }}"}, eit val mellom {"{% if … %}"} og {"{% endif %}"}
letter-date = Dato
letter-case = Saksnummer
letter-municipality = { $name } kommune
letter-coordinator = ALIS-koordinator
letter-hospital-contact = ALIS-kontakt
letter-hearing-bodies = Til høyringsinstansane
letter-restricted = (skjerma)
letter-clause = punkt { $clause }
letter-clause-heading = avsnittet «{ $clause }»
goal-cooperation = samhandling
goal-selected = selektert pasientpopulasjon
letter-footer = { $office } · { $record } · tilstanden i registeret: { $state }
role-fastlege = fastlege
role-fastlegevikar = fastlegevikar
role-introduksjonslege = introduksjonslege
role-annet-kommunalt = lege i anna kommunalt legearbeid
engagement-self-employed = næringsdrivande
engagement-employed = tilsett
engagement-other = annan avtale
engagement-agency = gjennom vikarbyrå
recipient-trainee = ALIS
recipient-municipality = kommunen
recipient-shared = blir delt mellom kommunen og ALIS
prior-service-specialisation-in-municipality = av spesialiseringa i kommunen
prior-service-general-practice = i allmennpraksis
fact-municipality = kommunen { $number }
fact-hospital = sjukehuset { $id }
fact-which-hospital = kva for eit av sjukehusa i avtalen det gjeld
fact-agreement = samarbeidsavtalen { $id }
fact-elsewhere = tenesta er i eit anna føretak, som skriv eigne brev
fact-request = ønske om sjukehusteneste (innmelding)
fact-wishes = ønskt stad og avdeling
fact-practice = praksis i kommunen
fact-workplace = arbeidsstad i kommunen
fact-role = rolle i kommunen
fact-engagement = tilknyting til kommunen (tilsett eller næringsdrivande)
fact-training-started = start i ny ordning
fact-expected-completion = forventa slutt på spesialiseringa
fact-supervisor = rettleiar i allmennmedisin
fact-coordinator = kontaktpersonen i kommunen (ALIS-koordinator)
fact-still-waiting = ei sjukehusteneste som det blir venta på plass til (ho er { $stage })
fact-offer = eit tilbod om plass som står
fact-accepted = eit tilbod som er godteke
fact-extended = at tenesta er forlengd
fact-completed = at tenesta er gjennomført
fact-withdrawn = at plassen er trekt
fact-prioritised = ei rekkjefølgje som kommunen har fastsett
fact-hospital-of-order = sjukehuset til dei rekkjefølgja nemner
fact-terms = vilkåra i avtalen
fact-consultation = ei høyring som er opna, med frist
fact-reply-address = e-postadressa som høyringssvar skal sendast til ({ $name })
fact-committee = eit møte i eit utval
fact-terminated = at avtalen er sagd opp
fact-in-force = at avtalen gjeld (alle partar har signert)
fact-need = eit behov eller ei stilling ved sjukehuset i dette halvåret eller seinare
fact-rate = satsen for { $role } i klasse { $class }
fact-class = sentralitetsklassen til { $municipality } den { $month }
fact-role-of = rolla til { $hpr } i praksisen frå { $from }
fact-sound-record = ein post utan feil for { $hpr }
fact-grant-months = ein heil månad med ALIS-avtale i perioden
hint-needs-every-record = brevet er ikkje laga: den som ikkje kan lesast, kan høyre med i det

## Det som var skrive feil

usage-no-command =
    kva for ein kommando?

    { $help }
usage-unknown-argument = ukjent val `{ $argument }`
usage-unknown-command = ukjend kommando `{ $command }`
usage-no-value = { $argument } treng ein verdi
usage-invalid-value = `{ $value }` passar ikkje til { $argument }
usage-percent = skriv eit tal frå 0 til 100 med høgst to desimalar: 80 eller 33,33
usage-missing = manglar: { $arguments }
usage-conflict = { $argument } går ikkje saman med { $other }
usage-number-of-values = { $argument } har for mange eller for få verdiar
usage-not-utf8 = argumenta er ikkje tekst i UTF-8
usage-other = { $said }

## Brev: det som står på arka

letter-page = Side { $page } av { $pages }
letter-logo = Logoen til { $name }
letter-logo-unnamed = Logo
error-logo = logoen kan ikkje brukast: { $reason }
error-logo-too-large = logoen har fleire biletpunkt enn ei heil side kan vise
error-logo-part = logoen har { $part }, som ikkje kan teiknast i eit brev
hint-logo = ein logo er ei PNG-fil, eller ei SVG-fil med teikningar og flater (tekst gjord om til kurver)
error-pdf = brevet kan ikkje bli PDF: { $reason }
error-margins = margane gjer at det ikkje blir plass til tekst
error-pdf-left-out = denne utgåva av alis lagar ikkje PDF
hint-format-html = skriv brevet med `--format html` eller `--format txt`

## Hjelp: programmet og overskriftene

help-alis = Saksbehandling for sjukehustenesta til legar i spesialisering i allmennmedisin (ALIS): Ingen frist går tapt, og kvart svar viser til punktet i avtalen.
help-heading-start = Oppstart
help-heading-trainees = ALIS
help-heading-placement = Sjukehusteneste
help-heading-avtale = ALIS-avtale og tilskot
help-heading-overview = Oversyn
help-heading-store = Registeret

## Hjelp: val som alle kommandoer har

help-global-store = Mappa med registeret (elles ALIS_STORE, elles næraste alis.toml oppover)
help-global-today = Rekn som om det var denne dagen (elles ALIS_TODAY, elles datoen til maskina)
help-global-format = Korleis resultatet blir skrive
help-global-lang = Språk
help-global-color = Når fargar blir brukte
help-global-dry-run = Vis endringa, skriv ingenting
help-global-yes = Svar ja på spørsmål
help-global-no-input = Spør aldri
help-global-no-commit = Ikkje legg endringa i git
help-global-quiet = Sei berre det som vart bedt om
help-global-verbose = Sei meir
help-global-help = Vis hjelp
help-global-version = Vis versjonen

## Hjelp: val som tyder det same overalt

help-any-trainee = ALIS: HPR-nummer, eller ein del av namnet som passar på éin person
help-any-trainees = ALIS, kvar med HPR-nummer eller ein del av namnet som passar på éin person
help-any-due = Alle som det kan gjerast for no eller er forfalle for; skjerma berre når dei er nemnde
help-any-also = Éin person til, så mange gonger som nødvendig
help-any-words = Teksten, som siste ord
help-any-on = Dagen det skjedde (elles i dag)
help-any-note = Ein merknad til
help-any-placement = Kva for ei sjukehusteneste, der det er fleire
help-any-overridden = Registrer det mot eit krav i vilkåra, av denne grunnen (aldri mot fakta)
help-any-set = Set éin nøkkel i staden for å opne redigeringsprogrammet; kan gjentakast
help-any-excel = CSV slik at norsk Excel opnar den rett
help-any-municipality = Berre denne kommunen
help-any-hospital = Berre dette sjukehuset
help-any-from = Berre med start frå denne dagen
help-any-to = Berre med start til og med denne dagen
help-any-agreement = Berre under denne avtalen
help-any-start = Ønskt første tenestedag
help-any-months = Kalendermånader teneste (elles som i avtalen)
help-any-wishes = Eit ønske, det viktigaste først; kan gjentakast
help-any-flexible = Tek gjerne ein annan stad eller ei anna avdeling
help-any-number = Kommunenummeret, fire siffer
help-any-id = Id (òg namnet på fila)
help-any-name = Namn
help-any-email = E-postadresse
help-any-phone = Telefon
help-any-case = Saksnummer i arkivet
help-any-by = Parten: kommunenummer, id-en til sjukehuset eller namnet
help-any-round = Runden (namnet på fila i grants/)
help-any-post = Nummeret på stillinga, der fleire går
help-any-workplace = Arbeidsstad
help-any-role = Rolle i kommunen
help-any-engagement = Korleis legen er knytt til kommunen
help-any-percent = Stillingsprosent, med høgst to desimalar

## Hjelp: kommandoane

help-init = Lag eit register
help-init-dir = Mappa (elles denne)
help-init-name = Namn på registeret
help-demo = Legg ut eit komplett eksempelregister å prøve alt på
help-demo-dir = Mappa (elles alis-demo)
help-municipality = Kommunane
help-municipality-add = Legg til ein kommune
help-municipality-add-centrality = Sentralitetsklasse etter SSB
help-municipality-add-registered = Registrert som utdanningsverksemd denne dagen
help-municipality-add-training-plan = Kvar den generelle utdanningsplanen er publisert
help-municipality-add-coordinator = Namnet til ALIS-koordinatoren
help-municipality-list = List opp kommunane
help-municipality-show = Vis éin kommune
help-municipality-edit = Rediger fila til kommunen; ho blir kontrollert før ho blir lagra
help-municipality-renumber = Ein kommune får eit anna nummer på ein dag; det som var, held på nummeret frå sin dag
help-municipality-renumber-old = Nummeret til då
help-municipality-renumber-new = Nummeret frå då av
help-municipality-renumber-on = Første dag med det nye nummeret
help-municipality-renumber-name = Namnet frå då av, om det òg vert endra
help-municipality-merge = Kommunar vert éin på ein dag, ein ny eller ein som finst
help-municipality-merge-numbers = Numra på dei som går inn i han
help-municipality-merge-into = Nummeret på den dei vert
help-municipality-merge-on = Første dag med den nye ordninga
help-municipality-merge-name = Namnet på ein som er ny
help-municipality-split = Ein kommune vert fleire på ein dag
help-municipality-split-number = Nummeret på den som vert delt
help-municipality-split-into = Numra på dei han vert, med komma mellom
help-municipality-split-on = Første dag med den nye ordninga
help-municipality-split-names = Namnet på ein som er ny; éin gong for kvar
help-municipality-split-trainees = Kvar ein ALIS går (elles spurt om); éin gong for kvar
help-municipality-split-agreements = Kven ein avtale bind frå då av (elles alle); éin gong for kvar
help-hospital = Sjukehusa (helseføretaka), stadene og avdelingane
help-hospital-add = Legg til eit sjukehus
help-hospital-add-places = Ein stad med ei avdeling; kan gjentakast
help-hospital-add-contact = Namnet til ALIS-kontakten
help-hospital-list = List opp sjukehusa
help-hospital-show = Vis eitt sjukehus
help-hospital-edit = Rediger fila til sjukehuset; ho blir kontrollert før ho blir lagra
help-hospital-rename = Ein stad eller ei avdeling heiter noko anna frå ein dag av
help-hospital-rename-to = Namnet frå då av
help-hospital-move = Ein stad eller ei avdeling høyrer til eit anna føretak frå ein dag av
help-hospital-move-to-hospital = Føretaket, med id
help-hospital-close = Ein stad eller ei avdeling vert lagd ned på ein dag
help-hospital-rename-on = Første dag med endringa
help-hospital-rename-site = Staden
help-hospital-rename-department = Avdelinga (elles heile staden)
help-hospital-rename-id = Sjukehuset, med id
help-hospital-move-on = Første dag med endringa
help-hospital-move-site = Staden
help-hospital-move-department = Avdelinga (elles heile staden)
help-hospital-move-id = Sjukehuset, med id
help-hospital-close-on = Første dag med endringa
help-hospital-close-site = Staden
help-hospital-close-department = Avdelinga (elles heile staden)
help-hospital-close-id = Sjukehuset, med id
help-agreement = Samarbeidsavtalane og vilkåra i dei
help-agreement-add = Legg til ein avtale
help-agreement-add-title = Tittel
help-agreement-add-municipalities = Ein kommune som er part; kan gjentakast
help-agreement-add-hospitals = Eit sjukehus som er part; kan gjentakast
help-agreement-add-profile = Vilkåra: ein innebygd profil eller ein av registeret sine eigne
help-agreement-add-supersedes = Ein avtale som denne erstattar; kan gjentakast
help-agreement-add-case = Saksnummer i arkivet
help-agreement-list = List opp avtalane
help-agreement-show = Vis éin avtale: kvar han står, kva som manglar, kva som er neste, og alle vilkår
help-agreement-show-quotes = Òg orda i avtalen eller lova som kvart vilkår byggjer på
help-agreement-edit = Rediger fila til avtalen; ho blir kontrollert før ho blir lagra
help-agreement-draft = Registrer at utkastet er ferdig
help-agreement-consult = Send utkastet på høyring
help-agreement-consult-due = Høyringsfristen
help-agreement-consult-to = Kven det vart sendt til (elles partane); kan takast opp att
help-agreement-consult-by = Parten som opnar høyringa, og avsluttar ho (elles begge sider)
help-agreement-reply = Registrer eit høyringssvar
help-agreement-reply-from = Kven som svarte
help-agreement-close-consultation = Avslutt høyringa
help-agreement-assess = Registrer ei vurdering av utkastet, til dømes frå Helsedirektoratet
help-agreement-assess-by = Kven som vurderte
help-agreement-assess-result = Kva dei kom til
help-agreement-committee = Registrer eit vedtak i eit utval; utan --decision er møtet --on planlagt
help-agreement-committee-body = Utvalet: ASU, SU …
help-agreement-committee-on = Møtedagen (elles i dag)
help-agreement-committee-decision = Vedtaket
help-agreement-sign = Registrer at ein part har signert; i kraft når alle har
help-agreement-review = Registrer den årlege gjennomgangen
help-agreement-request-revision = Registrer at ein part krev avtalen revidert
help-agreement-request-revision-reason = Kvifor
help-agreement-raise-dispute = Registrer ei usemje om avtalen
help-agreement-raise-dispute-text = Kva ho gjeld
help-agreement-settle-dispute = Registrer at usemja er løyst
help-agreement-evaluate = Registrer ei evaluering
help-agreement-terminate = Sei opp avtalen; han går ut etter oppseiingstida i vilkåra
help-agreement-supersede = Lat avtalen erstatte eldre avtalar den dagen han tek til å gjelde
help-agreement-supersede-older = Avtalane han erstattar
help-agreement-transfer = Lat oppføringane som har ein avtale, gå over til ein annan; det som ventar, blir meldt inn på nytt der
help-agreement-transfer-old = Avtalen dei har
help-agreement-transfer-new = Avtalen dei får
help-agreement-transfer-on = Dagen det blir meldt inn på nytt (elles i dag)
help-agreement-criteria = Kva kriterium ein kommunal institusjon oppfyller
help-agreement-criteria-met = Nummeret på eit kriterium som er oppfylt; kan takast opp att
help-agreement-criteria-not-met = Nummeret på eit kriterium som ikkje er oppfylt; kan takast opp att
help-agreement-compare = Set vilkåra i to avtalar eller profilar side om side
help-agreement-compare-a = Ein avtale eller profil
help-agreement-compare-b = Den andre
help-enroll = Registrer ein ny ALIS; med ønske blir innmeldinga gjort i samme steg
help-enroll-hpr = HPR-nummer
help-enroll-municipality = Kommunenummeret
help-enroll-agreement = Samarbeidsavtalen (elles den som binder kommunen)
help-enroll-started = Første dag i praksis i kommunen
help-enroll-training-started = Oppstart i ny ordning
help-enroll-expected-completion = Når spesialiseringa er venta ferdig
help-enroll-supervisor = Rettleiar i kommunen
help-enroll-scheme = Utdanningsordning
help-enroll-case = Saksnummer i arkivet
help-enroll-prior-months = Månader i allmennpraksis frå før
help-list = Oversynet: trinn, oppstart, kva som er neste
help-list-stage = Berre på dette trinnet; kan gjentakast
help-show = Heile saka om éin ALIS: kven, kvar i løpet, kva som er neste og kvifor, kva som har skjedd
help-edit = Rediger fila til ein ALIS; ho blir kontrollert før ho blir lagra
help-note = Skriv eit notat
help-note-text = Notatet
help-absence = Registrer fråvær; aldri årsaka
help-absence-from = Første dag
help-absence-to = Siste dag
help-absence-counts = Fråværet tel som teneste
help-goal = Registrer at eit læringsmål er nådd; vis lista over mål, eller hent ho frå CSV
help-goal-goal = Læringsmålet: ALM-055
help-goal-by = Kven som stadfesta det
help-goal-import = Hent lista over læringsmål frå ei CSV-fil med kolonnane kode og namn
help-goal-list = Vis læringsmåla som registeret kjenner ved namn
help-plan = Individuell utdanningsplan: når han sist vart revidert
help-plan-revised = Registrer ein revisjon
help-access = Innsyn i eigne opplysningar: om nokon har bede om det, og fått det
help-access-requested = Registrer at ALIS har bede om innsyn
help-access-given = Registrer at innsyn er gjeve
help-access-letter = Brevet: fila eller saksnummeret
help-contact = Registrer kontakt under tenesta
help-contact-by = Kven som hadde kontakt
help-contact-text = Kva som vart sagt
help-call = Registrer at koordinatoren snakka med ALIS
help-call-text = Kva som vart sagt
help-course = Registrer kursdagar under tenesta, og sjå kva som er att
help-course-title = Kva kurset var
help-course-days = Heile dagar
help-request = Registrer ønske og oppstart: innmeldingsskjemaet
help-request-agreement = Samarbeidsavtalen som det blir meldt inn under (elles han som står i oppføringa)
help-reconfirm = Spør sjukehuset på nytt før oppstart, eller registrer svaret
help-reconfirm-answer = Kva sjukehuset svarte
help-reconfirm-start = Oppstarten sjukehuset foreslår i staden
help-reconfirm-site = Staden sjukehuset foreslår i staden
help-reconfirm-department = Avdelingen sjukehuset foreslår i staden
help-ask = Spør sjukehuset på nytt før oppstart, om éin eller fleire
help-answer = Registrer kva sjukehuset svarte
help-answer-answer = Kva det svarte
help-answer-start = Oppstarten sjukehuset foreslår i staden
help-answer-site = Staden sjukehuset foreslår i staden
help-answer-department = Avdelinga sjukehuset foreslår i staden
help-avtale = ALIS-avtalen mellom kommunen og ALIS: element, lengd, slutt
help-avtale-sign = Registrer at han er underskriven; ei seinare underskrift erstattar det som er avtalt
help-avtale-sign-municipality = Nummeret på kommunen han er inngått med (elles den der stillinga går)
help-avtale-sign-elements = Eit element: practice-compensation, learning-activities, lower-productivity, supervision, facilitation, additional, municipal; kan takast opp att
help-avtale-show = Frå når til når han gjeld, med reknestykket, og kva som er avtalt
help-avtale-end = Stillinga tek slutt, og avtalen med ho: avsluttar praksisen som går
help-avtale-end-municipality = Nummeret på kommunen avtalen gjeld, der det er fleire
help-avtale-end-specialised = Godkjend som spesialist: avsluttar avtalen og utdanninga, ikkje praksisen
help-grant = Tilskotet Nasjonal ALIS og veiledning: rundar, månader og kroner, søknad og svar
help-grant-add = Legg inn ein runde frå kunngjeringa
help-grant-add-round = Namnet på runden, til dømes året
help-grant-add-from = Første dag i perioden
help-grant-add-to = Siste dag i perioden
help-grant-add-apply-by = Søknadsfristen
help-grant-add-report-by = Rapporteringsfristen
help-grant-add-facilitation = Høgst så mange prosent til praktisk tilrettelegging (elles som AVTALE 4.1.5)
help-grant-add-project = Prosjektkoden i rekneskapen
help-grant-add-rates = Ein sats for 12 månader i full stilling, til dømes fastlege:1-5:228000; utan beløp der det ikkje er kjent; kan gjentakast
help-grant-list = Vis rundane
help-grant-show = Månader og kroner for kvar ALIS, med reknestykket
help-grant-show-audit = Det revisor spør om: datoen på avtalen, rolle, prosent, månader, prosjektkode, søkt og svar
help-grant-edit = Rediger runden; han blir kontrollert før han blir lagra
help-grant-edit-rates = Set eller legg til ein sats, til dømes fastlege:6:312000; kan gjentakast
help-grant-apply = Registrer at det er søkt for kvar ALIS som har heile månader i runden
help-grant-apply-trainees = Berre for desse (elles alle det ikkje er søkt for)
help-grant-apply-amount = Kor mykje det er søkt om for éin ALIS (elles alt månadene gir)
help-grant-award = Registrer at tilskotet er innvilga
help-grant-award-trainees = Berre for desse (elles alle som ventar på svar)
help-grant-award-amount = Kor mykje som er innvilga for éin ALIS (elles som søkt)
help-grant-refuse = Registrer at tilskotet er avslått; ALIS-avtalen tek slutt den dagen
help-grant-refuse-trainees = Kven det er avslått for
help-grant-report = Registrer at bruken av tilskotet er rapportert
help-grant-report-municipality = Rapportert av denne kommunen (elles av alle)
help-position = Stillingane til sjukehusa: kva som er ledig, og kven som har kva
help-position-add = Meld ei stilling ledig
help-position-add-hospital = Sjukehuset
help-position-add-site = Stad, slik fila til sjukehuset skriv han
help-position-add-department = Avdeling, slik fila til sjukehuset skriv ho
help-position-add-start = Første tenestedag
help-position-add-months = Kalendermånader (elles dei i avtalen)
help-position-add-capacity = Talet på plassar (elles 1)
help-position-add-cause = Kvifor ho er ledig; aldri kven som er borte
help-position-list = Vis stillingane
help-position-list-free = Berre dei som har ledige plassar
help-position-show = Vis éi stilling
help-position-edit = Rediger fila til stillinga; ho blir kontrollert før ho blir lagra
help-position-advertise = Registrer at ingen ALIS tok ho og at ho er lyst ut på vanleg måte
help-position-close = Registrer at stillinga ikkje lenger er ledig
help-position-close-reason = Kvifor
help-offer = Registrer tilbodet frå sjukehuset: ei stilling, eller stad og oppstart
help-offer-position = Stillinga som blir tilboden
help-offer-hospital = Sjukehuset, der fleire i avtalen har staden
help-offer-site = Stad, slik han står i fila til sjukehuset
help-offer-department = Avdeling, slik ho står i fila til sjukehuset
help-offer-start = Første tenestedag
help-offer-months = Kalendermånader (elles dei som er ønskte)
help-offer-answer-by = Dagen ALIS må svare innan
help-accept = Registrer at ALIS takkar ja til tilbodet
help-decline = Registrer at ALIS takkar nei til tilbodet, og ventar på eit anna
help-decline-reason = Kvifor (aldri ein diagnose)
help-withdraw-offer = Registrer at sjukehuset trekkjer tilbodet
help-withdraw-offer-reason = Kvifor
help-contract = Registrer at arbeidsavtalen er skriven ut, eller signert
help-contract-issued = Sjukehuset har skrive han ut
help-contract-signed = Begge partar har signert han
help-contract-start = Første dag i arbeidsavtalen
help-contract-end = Siste dag i arbeidsavtalen
help-start = Registrer at tenesta har byrja
help-extend = Registrer at tenesta blir lengre
help-extend-until = Ny siste tenestedag
help-extend-reason = Kvifor (aldri ein diagnose)
help-complete = Registrer siste tenestedag, eller dokumentasjonen frå sjukehuset
help-complete-documented = Dokumentasjonen er utferda
help-complete-letter = Brevet: fila eller saksnummeret
help-withdraw = Registrer at sjukehustenesta ikkje lenger er ønskt
help-elsewhere = Registrer teneste i eit anna føretak enn det i avtalen: ALIS-avtalen og tilskotet står stille imens
help-elsewhere-at = Føretaket eller sjukehuset
help-elsewhere-from = Første tenestedag
help-elsewhere-to = Siste tenestedag
help-elsewhere-department = Avdelinga
help-withdraw-reason = Kvifor
help-discontinue = Registrer at ALIS har slutta i spesialiseringa
help-discontinue-reason = Kvifor (aldri ein diagnose)
help-resume = Registrer at ein ALIS som hadde slutta i spesialiseringa, er tilbake
help-move = Flytt ALIS til ein annan kommune på ein dag: avsluttar det som går, byrjar den nye stillinga
help-move-to = Nummeret på kommunen
help-move-on = Første dag der; dagen til den første stillinga rettar kommunen frå byrjinga av
help-move-agreement = Samarbeidsavtalen frå no av (elles den som bind kommunen)
help-practice = Stillingane i kommunane: ei til, ein annan prosent, slutt; vis nummererer dei
help-practice-add = Ei stilling tek til ved sida av dei som går
help-practice-add-on = Første dag i ho
help-practice-add-municipality = Nummeret på kommunen (elles den ALIS er i)
help-practice-change = Ei stilling er ei anna frå ein dag av; på sin eigen første dag vert ho retta
help-practice-change-on = Første dag med endringa
help-practice-change-municipality = Rett kommunen, berre på første dagen til stillinga
help-practice-end = Ei stilling tek slutt
help-practice-end-on = Siste dag i ho
help-heading-documents = Brev
help-document = Utferd brev frå registeret: PDF/A til arkivet, journalført med SHA-256
help-document-kind = Kva for eit brev
help-document-ids = Kven eller kva brevet gjeld: ein ALIS (HPR-nummer eller namn), ein kommune, ein avtale, eit sjukehus, ein tilskotsrunde
help-document-all = Alle brev av dette slaget som står for tur
help-document-preview = Skriv brevet til ei fil utan å utferde det (`-`: ut på skjermen)
help-document-stdout = Skriv brevet ut på skjermen utan å utferde det
help-document-record = Journalfør utan spørsmål hendinga som brevet er
help-document-no-event = Journalfør berre brevet, ikkje hendinga
help-document-template-of = Skriv den innebygde malen, som eit utgangspunkt for din eigen
help-document-values = Vis verdiane som malen til brevet kan bruke, som JSON
help-document-on = Datoen på brevet (elles i dag); det som er ført etter han, er ikkje med
help-verify = Er fila brevet som vart utferda, og seier registeret framleis det same?
help-verify-files = Filene
help-match = Foreslå kven som får kva stilling, og kvifor
help-match-reconfirmed = Berre dei som sjukehuset har stadfesta
help-match-hospital = Berre stillingar ved dette sjukehuset
help-match-from = Berre stillingar med start frå denne dagen (elles i dag)
help-match-to = Berre stillingar med start til og med denne dagen
help-match-allow-half = Gje òg berre den eine delen til den som ventar på to (3+3)
help-match-explain = Berre denne ALIS-en: kvar stilling, og alle som går føre til ho
help-prioritise = Foreslå og vedta rekkjefølgja blant dei kommunen har
help-prioritise-municipality = Kommunen, med nummer eller namn
help-prioritise-order = Rekkjefølgja: HPR-nummer med komma mellom
help-prioritise-reason = Grunngjevinga for ho
help-stats = Anonyme tal for avslutta saker, år for år; små grupper blir ikkje viste
help-demand = Behov mot stillingar, per halvår, stad og avdeling
help-demand-from = Frå halvåret med denne dagen (elles det som er no)
help-demand-to = Til og med halvåret med denne dagen
help-match-apply = Registrer tilboda, alle eller ingen
help-match-answer-by = Svarfrist for tilboda
help-deadlines = Kva som må gjerast, av kven, på kva grunnlag
help-deadlines-who = Berre fristane til denne ALIS: HPR-nummer, eller ein del av namnet som passar på éin person
help-deadlines-within = Vis det som opnar innan denne tida: 60d, 8w, 2m
help-deadlines-overdue = Berre det som er forfalt
help-deadlines-all = Også det som er gjort eller ligg langt fram
help-deadlines-party = Berre det denne parten skal gjere
help-deadlines-all-parties = Òg det andre partar i registeret har å gjere, der `owner` i alis.toml seier kven det høyrer til
help-deadlines-rule = Berre denne regelen
help-deadlines-trainee = Berre denne ALIS, med HPR-nummer; også ein sperra
help-deadlines-changed = Berre det som er vorte ope eller forfalt sidan førre slike køyring på denne maskina
help-deadlines-exit-code = Avslutt med 10 når noko er ope, 11 når noko er forfalt
help-deadlines-nagios = Svar slik overvakingssystem vil ha det
help-explain = Ein regel med punkt og tal, eller kvifor ein ALIS står der dei står og korleis dagane er rekna ut
help-explain-what = Ein regel eller ein ALIS; utan noko blir reglane lista opp
help-explain-agreement = Vilkåra i denne avtalen (elles i alle profilar)
help-compliance = For den årlege gjennomgangen av ein avtale: Kva fristar kvar part heldt, og kor mykje for seint, etter punkt i avtalen
help-compliance-agreement = Avtalen
help-compliance-from = Fristar frå denne dagen (elles tolv månader før den siste)
help-compliance-to = Fristar til og med denne dagen (elles i dag)
help-compliance-year = Fristane i eitt kalenderår
help-compliance-all = Også dei fristane som vart haldne, éin for éin
help-check = Les alt og meld kvar feil med stad
help-purge = Slett det oppbevaringstida gir slepp på, eller éin person
help-purge-trainees = HPR-nummer; utan blir dei som kan slettast, viste
help-purge-history = Ta dei òg ut av historikken i git, og prov det
help-purge-keep-letters = La brev under andre saker stå, jamvel om dei nemner personen
help-purge-theirs = Rekn denne staden (FIL eller FIL:LINJE) som skriven om ein annan med same namn
help-check-strict = Avslutt med 1 der det er åtvaringar
help-log = Kven gjorde kva når: historikken frå git og journalane
help-log-record = Ein post: HPR-nummer, namn eller id (elles alle)
help-log-since = Berre det som er registrert denne dagen eller seinare
help-log-limit = Høgst så mange commits
help-undo = Ta siste kommando tilbake, heil, som ein ny commit
help-undo-commit = Ein bestemt commit (elles din siste kommando)
help-undo-list = Vis kva som kan takast tilbake
help-redo = Gjer det som sist vart teke tilbake, på nytt
help-sync = Hent det andre har gjort, flett post for post, og send det som er gjort her
help-sync-go-on = Gå vidare etter at konfliktar er retta
help-sync-take-new-history = Ta i bruk ein historikk som andre har skrive på nytt; det som er gjort her sidan, vert verande
help-merge = Flett tre utgåver av ein post: git gjer det sjølv ved `git merge` og `alis sync`
help-merge-base = Utgåva som båe byggjer på
help-merge-ours = Den eine; resultatet blir skrive hit
help-merge-theirs = Den andre
help-merge-path = Kva fil i registeret det gjeld
help-merge-copies = Flett inn kopiane som synkroniserte mapper har laga, og fjern dei
help-schema = JSON Schema for ei fil eller eit resultat, til redigeringsprogram
help-schema-kind = Kva for eit; utan noko blir dei lista opp
help-completions = Fullføringsskript for eit skall
help-completions-shell = Skallet
help-man = Manualsiden for programmet eller ein kommando
help-man-command = Kommandoen
