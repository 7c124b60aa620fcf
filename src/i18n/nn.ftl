### Tekstane i alis på nynorsk. Dei andre språka har dei same id-ane og variablane; det passar `build.rs` på.

## Det som skal gjerast (reglane), som oppgave

rule-registration = Registrer utdanningsverksemda
rule-request = Meld inn behovet til sjukehuset
rule-prioritisation = Fastset rekkjefølgja blant kandidatane
rule-reconfirmation = Spør sjukehuset på nytt
rule-reconfirmation-answer = Svar kommunen
rule-follow-up = Følg opp innmeldinga
rule-offer = Tilby ein plass
rule-offer-answer = Svar på tilbodet
rule-contract = Utferd arbeidsavtalen
rule-written-contract = Skriv arbeidsavtalen
rule-start = Start i tenesta
rule-coordinator-contact = Hald kontakt med ALIS (koordinatoren)
rule-supervisor-contact = Hald kontakt med ALIS (rettleiaren)
rule-goal-review = Gå gjennom læringsmåla
rule-completion = Registrer gjennomført teneste
rule-documentation = Dokumenter tenesta
rule-plan-review = Revider utdanningsplanen
rule-old-scheme = Søk om godkjenning etter gammal ordning
rule-purge = Slett saka
rule-access = Gi innsyn i det som er lagra
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

explained-registration = Ein kommune må vere registrert som utdanningsverksemd før han ber om plass. Fristen er den første innmeldinga for nokon av ALIS-ane i kommunen. Gjort når det står i fila til kommunen når han vart registrert.
explained-request = Behovet blir meldt til ALIS-kontakten på sjukehuset så snart som råd etter at ALIS har starta i kommunen; der avtalen krev teneste først, når kravet er nådd. Der avtalen ikkje gir noko tal, gjeld den eigne påminninga i registeret; der han reknar bakover frå ønskt oppstart, gjeld den datoen, etter det første ønsket. Fristen kjem igjen når sjukehuset sa nei, når oppstarten er passert utan at noko er takka ja til, når behovet er trekt, eller når ei teneste er slutt og læringsmål manglar. Gjort når behovet er meldt inn.
explained-prioritisation = Når to eller fleire ALIS i ein kommune ventar på plass samtidig, med oppstart innanfor avviket frå kvarandre, skal kommunen fastsetje rekkjefølgja. Fristen er den tidlegaste dagen kommunen må spørje på nytt for ein av dei; gjort når ei rekkjefølgje nemner alle.
explained-reconfirmation = Før ønskt oppstart spør kommunen på nytt om tenesta kan gjennomførast slik ho er meld inn. Vindauget opnar og lukkar så mange månader før oppstarten i innmeldinga som gjeld, kva sjukehuset enn har svart sidan; å spørje før det opnar, tel ikkje, og eit vindauge som var lukka før innmeldinga, er det ingen som har brote. Gjort når det er registrert at sjukehuset er spurt, eller når det er takka ja til eit tilbod.
explained-reconfirmation-answer = Sjukehuset svarer. Avtalen gir ikkje noko tal på dagar, så den eigne påminninga i registeret gjeld frå dagen det vart spurt. Gjort når svaret er registrert, eller eit tilbod.
explained-follow-up = Der avtalen ikkje gir nokon dag, følgjer den som melde inn behovet, det opp: spør sjukehuset, melder inn på nytt eller trekkjer ønsket. Den eigne påminninga i registeret gjeld frå det siste som skjedde, seinast til oppstarten som står. Den som takka nei, ventar på ei anna stilling, og ingen sjukehusfrist går.
explained-offer = Sjukehuset tilbyr ein plass i tide til arbeidsavtalen, og har difor same frist som den. Eit tilbod som sjukehuset trekkjer, opnar fristen igjen; eit som ALIS takkar nei til, gjer det ikkje: då ventar ALIS. Ein dag som var passert før det var noko å tilby, er det ingen som har brote. Gjort når tilbodet er registrert.
explained-offer-answer = ALIS svarer innan dagen tilbodet nemner; nemner det ingen, gjeld den eigne påminninga i registeret. Den som takkar nei, må vente til ei anna stilling blir ledig. Gjort når ALIS har takka ja eller nei.
explained-contract = Sjukehuset utferdar arbeidsavtalen i eit vindauge før oppstart. Fristen gjeld frå det er takka ja til tilbodet; eit vindauge som var lukka då, er det ingen som har brote. Gjort når arbeidsavtalen er utferda, eller når tenesta byrjar.
explained-written-contract = Arbeidsavtalen skal vere skriftleg seinast så mange dagar etter at tenesta byrja; varer tenesta under ein månad, med ein gong. Dette er lova, kva samarbeidsavtalen enn seier. Gjort når arbeidsavtalen er utferda, ikkje når tenesta byrjar.
explained-start = ALIS byrjar den dagen begge partane er samde om. Gjort når tiltredinga er registrert.
explained-coordinator-contact = Kommunen held kontakt med ALIS under tenesta. Avtalen gir ikkje noko tal, så den eigne påminninga i registeret gjeld frå siste kontakt eller frå tiltredinga. Gjort når kontakten er registrert.
explained-supervisor-contact = ALIS har framleis rettleiaren i kommunen, og dei har jamleg kontakt under tenesta. Avtalen gir ikkje noko tal, så den eigne påminninga i registeret gjeld frå siste kontakt eller frå tiltredinga. Gjort når kontakten er registrert.
explained-goal-review = Før tenesta er slutt: Er ALM-055 og ALM-085 oppnådde, eller trengst det forlenging? Den eigne påminninga i registeret opnar gjennomgangen. Gjort når begge læringsmåla er oppnådde; ei forlenging opnar gjennomgangen på nytt.
explained-completion = Tenesta blir gjennomført til siste dag, eller ho er forlengd før det. Gjort når det er registrert at tenesta er gjennomført.
explained-documentation = Sjukehuset utferdar dokumentasjon på gjennomført teneste. Avtalen gir ikkje noko tal på dagar, så den eigne påminninga i registeret gjeld frå siste tenestedag. Gjort når dokumentasjonen er registrert.
explained-plan-review = Den individuelle utdanningsplanen skal reviderast årleg (spesialistforskrifta § 25), uansett kva avtalen seier. Talet på månader står i påminningane i registeret. Gjort når revisjonen er registrert.
explained-old-scheme = Legar som var under spesialisering i allmennmedisin 1. mars 2019, kan godkjennast etter gammal ordning dersom dei søkjer innan ein siste dag som gjeld heile landet. Berre for ALIS i gammal ordning; den som går over til ny ordning, er konvertert.
explained-purge = Ei sak er avslutta for dei som fører registeret når ALIS har vorte spesialist eller har avbrote; der berre sjukehus fører det, når begge læringsmåla er oppnådde og kvar teneste er dokumentert eller trekt; eller når kommunen ikkje er blant dei og ingen av sjukehusa deira har ei open teneste: kvar gong berre når dei ikkje har meir å gjere og ingen ALIS-avtale hos dei går. Saka blir så sletta etter oppbevaringstida i registeret, innan den årlege slettedagen; inga kjelde seier kor lenge. Gjort når saka er sletta: fila og breva er borte, og historikken i git dersom han også blir sletta.
explained-access = Den som ber om innsyn i det som er lagra om seg, skal ha det innan ein månad etter lova, uansett kva avtalen seier. Å be om det på nytt før svaret er kome, flyttar ingen frist. Gjort når det er registrert at innsyn er gitt, eller når brevet om innsyn er utferda.
explained-position-advertise = Ei stilling som ingen ALIS har fått så mange månader etter at ho vart meld ledig, lyser sjukehuset ut som ordinært vikariat. Tel frå stillinga vart meld ledig, og opnar når månadene er gått. Gjort når alle plassane er tekne, eller når stillinga er lyst ut eller lukka.
explained-clash = To hendingar som ikkje begge kan stemme: ein plass tilboden to gonger, ei stilling lukka og tilboden, eit tilskot innvilga og avslått, to rekkjefølgjer same dagen, to flyttingar av same person. Oftast har to handla utan å vite om kvarandre. Fristen er dagen for den siste; han står til ei av dei to er teken ut. `alis kontroller` seier kven som skreiv kva, og når.
explained-consultation = Avtaleutkastet er sendt på høyring. Fristen er den høyringa sjølv nemner, og gjeld kvar av dei høyringa vart send til. Gjort når alle har svart, eller når høyringa er avslutta.
explained-consultation-close = Når svarfristen for ei høyring er ute, skal dei som opna høyringa, avslutte og vurdere høyringssvara; ingen som fekk høyringa, er for sein. Dagane er eigne påminningar i registeret. Gjort når høyringa er avslutta eller høyringssvara vurderte, når eit utval har vedteke noko, eller når nokon har signert.
explained-committee = Utvalet tek stilling til avtaleutkastet i møtet som er planlagt. Gjort når vedtaket er registrert.
explained-agreement-review = Partane går gjennom avtalen så ofte som han sjølv seier, rekna frå førre gjennomgang, elles frå siste signatur. Opnar ein månad før. Gjort når gjennomgangen er registrert.
explained-agreement-renewal = Når ein part har sagt opp avtalen, skal partane inngå ny avtale før den oppsagde går ut. Fristen er slutten av oppseiingstida. Gjort når ein avtale som erstattar han, trer i kraft.
explained-evaluation = Ordninga blir evaluert så mange månader etter at ho trådde i kraft. Den første evalueringa gjeld den første fristen, den andre den neste. Gjort når evalueringa er registrert.
explained-alis-agreement = Kommunen og ALIS inngår ALIS-avtale når spesialiseringa startar, og på nytt når ALIS går over i ei ny stilling (AVTALE 1.2). Avtalen gir ingen dato, så påminninga i registeret gjeld frå starten. Gjort når det er registrert at ALIS-avtalen er signert.
explained-alis-agreement-end = ALIS-avtalen varer så mange år i full stilling som AVTALE 1.2 seier, frå det seinaste av signatur og start i spesialiseringa. Deltid og fråvær som ikkje tel, forlengjer han; sjukehusteneste utanfor kommunen stansar han; han tek slutt straks når stillinga, tilskotet eller spesialiseringa tek slutt. Vindauget opnar eit halvt år før. Gjort når det er registrert at ALIS er godkjend som spesialist eller har avbrote spesialiseringa. `alis alis-avtale vis` viser reknestykket.
explained-grant-application = Kommunen søkjer om tilskot for kvar ALIS som har minst éin heil månad med ALIS-avtale i perioden til runden. Vindauget opnar når perioden er slutt; fristen er søknadsfristen i kunngjeringa, slik han er lagd inn i runden. Gjort når det er registrert at det er søkt for alle. `alis tilskot vis` viser månadene og kronene.
explained-grant-report = Kommunen rapporterer bruken av tilskotet han har fått innvilga. Gjeld frå den første tildelinga; fristen står i kunngjeringa og er lagd inn i runden. Gjort når det er registrert at bruken er rapportert.
explain-stands = Sjukehusteneste { $number }: { $stage }
explain-nothing-requested = Inga sjukehusteneste er meld inn enno
explain-no-prior-service = Avtalen krev inga teneste på førehand.
explain-specialisation = { $basis } ({ $strength }): { $needed } månader av spesialiseringa i kommunen som er ansvarleg når tenesta byrjar, i full stilling.
explain-general-practice = { $basis } ({ $strength }): { $needed } månader i allmennpraksis den dagen behovet blir meldt inn; kvar kalenderdag med ei stilling tel éin gong, uansett prosent.
explain-nothing-counts = Ingen praksis som tel, er registrert.
explain-months-before = Før den første perioden: { $months ->
    [one] 1 månad
   *[other] { $months } månader
}.
explain-counts-from = Tel frå { $day }, oppstart av spesialiseringa.
explain-counts-in = Tel stillingar i { $municipality }.
explain-away = { SHORT($from) }–{ SHORT($to) }  borte: tel ikkje
explain-reached = Til saman { $served } dagar i full stilling (kravet er { $target }), det vil seie { $months } månader. Nådd { $from }.
explain-will-be-reached = Til saman { $served } dagar i full stilling (kravet er { $target }), det vil seie { $months } månader. Blir nådd { $from }, om ingenting endrar seg.
explain-never-reached = Til saman { $served } dagar i full stilling (kravet er { $target }), det vil seie { $months } månader. Blir ikkje nådd med det som er registrert.
explain-avtale = ALIS-avtalen
explain-avtale-agreed = Avtalt: { $elements }.
explain-avtale-sum = Til saman { $served } dagar i full stilling (avtaletida er { $target }).
explain-avtale-goes-on = { SHORT($from) } –  { $percent } %, så lenge praksisen varer
explain-avtale-pause = { SHORT($from) }–{ SHORT($to) }  { $why }: tel ikkje
explain-since = Sidan { $on }, ved: { $event }.
explain-under-request = Etter { $agreement }: behovet vart meldt inn under den avtalen { $on }.
explain-under-successor = Etter { $agreement } frå { $on }: då avløyste avtalen { $before }, og det var ikkje takka ja til noko tilbod.
explain-under-kept = { $agreement } er over ({ $standing }, { $on }); vilkåra gjeld til tenesta er dokumentert, for det vart takka ja til tilbodet under den avtalen.
explain-under-nobody = { $agreement } er over ({ $standing }, { $on }), og ingen avtale tek over: vilkåra står, og behovet skal meldast inn på nytt.
explain-start-request = Oppstart { $start }: slik det vart meldt inn { $on }.
explain-start-elsewhere = Oppstart { $start }: i eit anna føretak, slik det vart registrert { $on }.
explain-start-answer = Oppstart { $start }: etter svaret frå sjukehuset { $on }; meldt inn var { $wished }.
explain-start-offer = Oppstart { $start }: etter tilbodet { $on }, takka ja til { $accepted }; meldt inn var { $wished }.
explain-end-months = Slutt { $end }: { SHORT($start) } + { $months }, minus ein dag.
explain-end-elsewhere = Slutt { $end }: slik det vart registrert { $on }.
explain-end-contract = Slutt { $end }: etter arbeidsavtalen av { $on }.
explain-end-extension = Slutt { $end }: forlengd { $on }.
explain-end-completion = Slutt { $end }: gjennomført den dagen.
explain-courses = Kursdagar ({ $basis }): tenestetida gir { $budget }; { $used } brukte, { $left } igjen.
explain-departs = Avvik frå vilkåra: { $event } { $on } ({ $clause }, { $strength }: { $term }).
explain-overridden = Registrert likevel, fordi: { $reason }
explain-next = Neste: { $task } – { $by }, seinast { $due }
explain-ball = Ballen ligg hos: { $by } – { $task }, seinast { $due }. ({ $state }; rad { $row } i docs/states.md)
explain-no-ball = Ingen har ballen: { $state } (rad { $row } i docs/states.md).
explain-opens = opnar: { $sum } = { SHORT($day) }
explain-due = frist: { $sum } = { SHORT($day) }
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
anchor-asked = sjukehuset spurt på nytt
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
anchor-later-entry = den siste av dei to hendingane
anchor-consultation-opened = høyringa opna
anchor-consultation-due = høyringsfrist
anchor-meeting-planned = møtet planlagt
anchor-meeting = møtedag
anchor-agreement-ended = samarbeidsavtalen over
anchor-in-force = i kraft
anchor-reviewed = førre gjennomgang
anchor-terminated = sagd opp
anchor-alis-agreement-end = slutt på ALIS-avtalen
anchor-period-start = starten på perioden
anchor-period-end = slutt på perioden til runden
anchor-apply-by = søknadsfrist
anchor-awarded = første tildeling
anchor-report-by = rapporteringsfrist

## Trinn

stage-enrolled = registrert
stage-requested = meldt inn
stage-asked = sjukehuset spurt
stage-confirmed = stadfesta
stage-refused = sjukehuset sa nei
stage-offered = tilbod gitt
stage-accepted = takka ja
stage-contracted = arbeidsavtale utferda
stage-in-service = i teneste
stage-completed = gjennomført
stage-documented = dokumentert
stage-withdrawn = trekt
stage-discontinued = avbrote

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
state-asked = sjukehuset er spurt og svarer
state-awaits-offer = ventar på tilbod
state-followed-up = ventar; den som melde inn, følgjer opp
state-refused = sjukehuset sa nei: meld inn på nytt
state-offered = eit tilbod er ope
state-start-passed = oppstarten er passert utan at noko vart godteke: meld inn på nytt
state-agreement-over = avtalen er over: meld inn under ein annan
state-place-closed = ingen av dei ønskte stadene er opne: meld inn på nytt
state-accepted = takka ja; tenesta ligg framom
state-in-service = i teneste
state-completed = gjennomført; papira står igjen
state-elsewhere = teneste ved eit anna føretak
state-goals-owed = over, men læringsmål står igjen: meld inn på nytt
state-served = over, begge læringsmåla oppnådde
state-over = over; ei anna teneste går vidare
state-left = spesialist, eller avbrote
strength-requirement = krav
strength-recommendation = tilråding
strength-reservation = atterhald
decision-to-consultation = sendt på høyring
decision-supported = tilslutning gitt
decision-adopted = vedteke
decision-rejected = forkasta
basis-reminder = påminning
law-specialist-training = spesialistforskrifta
law-working-environment = arbeidsmiljølova
law-data-protection = personvernforordninga
origin-profile = profilen
origin-agreement = avtalen sjølv
origin-reminder = eiga påminning i registeret
origin-national = gjeld heile landet
origin-round = runden, frå kunngjeringa
words-summary = Med våre ord: { $text }
words-read-in = Lese i: { $page }
words-from = Gjeld frå { $day }

## Kor mykje det hastar

status-overdue = Forfalne
status-open = Kan gjerast no
status-upcoming = Opnar snart
status-done = Gjort
when-overdue = { $days ->
    [one] 1 dag over fristen
   *[other] { $days } dagar over fristen
}
when-today = i dag
when-open = { $days ->
    [one] 1 dag igjen
   *[other] { $days } dagar igjen
}
when-upcoming = { $days ->
    [one] opnar i morgon
   *[other] opnar om { $days } dagar
}
when-done = gjort { SHORT($on) }
too-early = spurt { SHORT($on) }, før vindauget opna: tel ikkje
nothing-due = Ingen fristar no.
nothing-due-ours = Ingen fristar for oss no; --alle-partar viser også dei andre sine.
only-ours = berre det som er vårt (--alle-partar viser alt)
count-overdue = { $count ->
    [one] 1 forfalle
   *[other] { $count } forfalne
}
count-open = { $count ->
    [one] 1 kan gjerast no
   *[other] { $count } kan gjerast no
}
count-upcoming = { $count ->
    [one] 1 opnar snart
   *[other] { $count } opnar snart
}
count-done = { $count ->
    [one] 1 gjort
   *[other] { $count } gjort
}
left-out = { $count ->
    [one] 1 til blir ikkje vist (--tal)
   *[other] { $count } til blir ikkje viste (--tal)
}
today-counts = { $counts } ({ $store }, { $day })
today-nothing = Ingen fristar no ({ $store }, { $day })
today-ours = Vårt: { $party }
today-more = { $count ->
    [one] 1 til kan gjerast no eller opnar snart: alis fristar
   *[other] { $count } til kan gjerast no eller opnar snart: alis fristar
}
today-more-all = { $count ->
    [one] 1 til kan gjerast no eller opnar snart: alis fristar --alle-partar
   *[other] { $count } til kan gjerast no eller opnar snart: alis fristar --alle-partar
}
today-parties = Tala gjeld alle partane. Vårt: { $counts }. alis fristar viser det som er vårt, med --alle-partar alt.
today-parties-none = Tala gjeld alle partane, og ingenting av det er vårt: alis fristar --alle-partar viser det.
today-nobody = Ingen ALIS er registrert enno. Først partane og avtalen, så legen: alis kommune legg-til, alis sjukehus legg-til, alis samarbeidsavtale legg-til, alis registrer.
begin =
    alis held orden på sjukehustenesta til ALIS: kven som må gjere kva, når det
    seinast må gjerast, og etter kva punkt i avtalen.

    Her er det ikkje noko register. Slik kjem du i gang:

      alis eksempel         legg ut eit eksempelregister å prøve alt på
      alis opprett MAPPE    lag eit nytt, tomt register
      cd MAPPE              gå til eit register som finst (eller --register MAPPE)

    I eit register viser `alis` dagen. Alle kommandoar: alis hjelp
old-cases = { $count ->
    [one] 1 av desse har
   *[other] { $count } av desse har
} vore over fristen i meir enn eitt år: ei gammal sak blir rydda med det som har hendt sidan (teneste annan stad, trekt, læringsmål, avbrote).
restricted-left-out = { $count ->
    [one] 1 skjerma person er ikkje med i lista. Vis saka med HPR-nummeret: alis vis HPR-NUMMER
   *[other] { $count } skjerma personar er ikkje med i lista. Vis saka med HPR-nummeret: alis vis HPR-NUMMER
}
changed-since = Nytt sidan førre køyring { $day }:
window-unseen = { $subject }: { $rule }: vindauget frå { $opens } til { $due } opna og lukka sidan førre køyring
nagios-line = { $overdue } forfalne, { $open } opne
nagios-unknown = ALIS UNKNOWN - registeret kunne ikkje lesast

## Kolonner

column-who = Kven
column-what = Kva
column-due = Frist (seinast)
column-when = Når
column-by = Ansvarleg
column-call = Ring
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
column-record = Gjeld
column-happened = Kva
column-commit = Id
column-number = Nummer
column-centrality = Sentralitet
column-registered = Utdanningsverksemd frå
column-coordinator = Koordinator
column-about = Kva brevet gjeld
column-kind = Brev
column-missing = Kva som manglar
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
column-worst = Dagar over fristen
column-due-day = Frist
column-done = Gjort
column-rule = Regel
column-term = Vilkår
column-terms = Vilkår i
column-value = Verdi
column-origin = Kjelde
column-closed = Avslutta
column-kept-until = Oppbevaring til
column-purge-by = Sletting innan
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

show-restricted = skjerma
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
show-expected-completion = Forventa avslutning
show-supervisor = Rettleiar
show-post = Praksis { $number }
show-prior-service = Teneste før sjukehus
show-prior-service-value = { $served ->
    [one] 1 månad
   *[other] { $served } månader
} (kravet er { $needed }); oppfylt frå { $from }
show-prior-service-nothing = { $served ->
    [one] 1 månad
   *[other] { $served } månader
} (kravet er { $needed }); ingen praksis er registrert: legg praksisen inn med { $command }
show-prior-service-short = { $served ->
    [one] 1 månad
   *[other] { $served } månader
} (kravet er { $needed }); praksisen som er registrert, tek slutt før kravet er oppfylt
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
show-reach-open-split = begge måla tek { $needed } månader, samanhengande eller som { $parts } ({ $basis })
show-reach-open-whole = begge måla tek { $needed } månader samanhengande ({ $basis }, { $strength })
show-reach-one = { $months } månader samanhengande: begge måla kan nåast ({ $basis })
show-reach-parts = { $parts } månader: begge måla kan nåast ({ $basis })
show-reach-parts-departs = { $parts } månader: begge måla kan nåast, men { $basis } seier { $needed } samanhengande ({ $strength })
show-reach-parts-open = { $parts } månader: begge måla kan nåast; vilkåra seier ikkje om tenesta kan delast ({ $basis })
show-reach-short = { $parts } av { $needed } månader ({ $basis }): for kort tid til å nå begge læringsmåla. { $lacking ->
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
show-courses-value = { $used } av { $budget } brukte, { $left } igjen
show-wishes = Ønske
show-flexible = kan ta ein annan stad
entry-under = etter { $agreement }
show-next = Kva som er neste, og kvifor
show-act-by = seinast { $day } (siste arbeidsdag før fristen)
show-why = { $party }; { $basis }, { $strength }; { $command }
show-history = Kva som har skjedd

## Hendingar

event-requested = behov meldt inn
event-reconfirmation-asked = sjukehuset spurt på nytt
event-reconfirmation-answered = sjukehuset svarte
event-offered = tilbod gitt
event-accepted = takka ja til tilbodet
event-declined = takka nei til tilbodet
event-offer-withdrawn = tilbodet trekt
event-contract-issued = arbeidsavtale utferda
event-contract-signed = arbeidsavtale signert
event-started = tiltredd
event-contacted = kontakt
event-course = kurs
event-absent = fråvær
event-goal-achieved = læringsmål oppnådd
event-extended = tenesta forlengd
event-completed = tenesta gjennomført
event-documented = tenesta dokumentert
event-withdrawn = behovet trekt
event-served-elsewhere = teneste i eit anna føretak
event-discontinued = spesialiseringa avbroten
event-resumed = spesialiseringa teken opp igjen
event-plan-revised = utdanningsplanen revidert
event-specialised = godkjend som spesialist
event-access-requested = bede om innsyn
event-access-given = innsyn gitt
event-alis-agreement-signed = ALIS-avtale signert
event-grant-applied = tilskot søkt
event-grant-awarded = tilskot innvilga
event-grant-refused = tilskot avslått
event-issued = brev utferda
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
event-terminated = sagd opp
event-criterion-assessed = kriterium vurdert
event-note = notat
event-prioritised = rekkjefølgje fastsett
entry-from = frå { $day }
entry-until = til { $day }
entry-answer-by = svarfrist { $day }
entry-confirmed = stadfesta
entry-changed = endra
entry-refused = sjukehuset sa nei
entry-counts = tel med
entry-does-not-count = tel ikkje med
entry-achieved-by = stadfesta av { $who }
entry-agreed-with = avklart med { $who }
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
term-declined = når ALIS takkar nei
term-matching = fordeling
term-prioritisation = rekkjefølgje
term-contact = kontakt i tenesta
term-courses = kurs
term-department-supervision = rettleiing på avdelinga
term-extension = forlenging
term-employment = tilsetjing
term-documentation = dokumentasjon
term-review = gjennomgang
term-evaluation = evaluering
term-notice = oppseiing
term-purge = sletting
term-institution = kommunal institusjon
term-demand = oversikt over behovet
term-duration = lengd
term-reminders = eigne påminningar
term-old-scheme = gammal ordning
term-plan-review = gjennomgang av utdanningsplanen
term-written-contract = skriftleg arbeidsavtale
term-round = runde
term-access = innsyn i eigne opplysningar
key-due-months-before = månader før, seinast
key-opens-months-before = månader før, tidlegast
key-by = av kven
key-months = månader
key-of = rekna i
key-same-department = same avdeling
key-as-for-others = som for andre legar
key-split-allowed = kan delast
key-agreement = avtalen i kraft
key-registered = kommunen registrert
key-training-plan = generell utdanningsplan
key-individual-plan = individuell utdanningsplan
key-bars = vilkår for plass
key-max-months = månader, høgst
key-other-site-or-department = annan stad eller avdeling
key-waits = ventar på ein annan plass
key-advertise-after-months = blir lyst ut etter månader
key-coordinator = koordinatoren
key-address = adresse
key-signatory = den som signerer
key-signatory-title = tittelen til den som signerer
key-case-officer = saksbehandlar
key-letters = brevopplysningar
key-supervisor = rettleiaren
key-days = dagar
key-per-months = per så mange månader
key-allowed = tillaten
key-except = unnateke ved
key-temporary = mellombels
key-employer-pays = helseføretaket er arbeidsgivar og dekkjer løna
key-ends-without-notice = sluttar utan oppseiing
key-every-months = månader imellom
key-after-months = månader etter
key-criteria = kriterium
key-clause = punkt
key-strength = kor bindande
key-years = år
key-last-application = siste søknad
key-enrolment-days = dagar etter oppstart
key-reconfirmation-answer-days = dagar sjukehuset har på å svare kommunen
key-coordinator-contact-months = månader mellom kvar kontakt frå koordinatoren
key-supervisor-contact-months = månader mellom kvar kontakt frå rettleiaren
key-goal-review-months = gjennomgang av læringsmåla, månader før siste tenestedag
key-documentation-days = dagar sjukehuset har på å dokumentere tenesta
key-plan-review-months = månader mellom kvar revisjon av utdanningsplanen
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
key-confidential = skjerming
key-training = spesialisering
key-started = start i spesialiseringa
key-expected-completion = forventa avslutning
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
letter-kind-priority-list = prioritert rekkjefølgje
letter-kind-offer = tilbod om plass
letter-kind-contract = arbeidsavtale
letter-kind-extension = forlenging
letter-kind-completion = dokumentasjon på gjennomført teneste
letter-kind-service-confirmation = stadfesting på gjennomført teneste i kommunen
letter-kind-withdrawal = melding om at plassen ikkje trengst
letter-kind-hospital-answer = svar frå sjukehuset
letter-kind-offer-withdrawal = melding om at tilbodet er trekt
letter-kind-notice = status til ALIS
letter-kind-reminder = purring
letter-kind-passport = opplysningar til sjukehuset
letter-kind-training-plan = individuell utdanningsplan
letter-kind-access = innsyn i eigne opplysningar
letter-kind-erasure = stadfesting på sletting
letter-kind-invitation = invitasjon til å svare på høyringa
letter-kind-grant-report = rapport om bruken av tilskotet
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
breach-start = oppstart { $start } er meir enn { $months ->
    [one] 1 månad
   *[other] { $months } månader
} frå ønskt oppstart { $wished }
breach-place = { $site } / { $department } er ikkje blant ønska
breach-prior-service = ved oppstart { $start } er { $served } av { $needed } månader teneste nådd; kravet blir nådd { $from }
breach-prior-service-short = ved oppstart { $start } er { $served } av { $needed } månader teneste nådd, og praksisen som er registrert, rekk ikkje til kravet
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
gate-bars = { $how }: det er eit vilkår for plass
gate-registration = kommunen er ikkje registrert som utdanningsverksemd
gate-force = avtalen { $agreement } er ikkje i kraft den dagen ({ $standing })
gate-training-plan = kommunen har ingen generell utdanningsplan i registeret
gate-individual-plan = ALIS har ingen individuell utdanningsplan i registeret
gate-criteria = det er ikkje registrert at institusjonen oppfyller: { $criteria }
breach-extension-except = tenesta kan ikkje forlengjast, unnateke ved: { $except }
breach-element-role = { $element } gjeld ikkje { $role }
breach-element-class = { $element } gjeld kommunar i sentralitetsklasse { $needed }; klassen den dagen er { $class }
breach-element-share = { $element }: { $share } % er meir enn { $most } %
breach-element-recipient = { $element } tilfell { $right } når legen er { $engagement }
breach-element-recipient-open = { $element }: oppgi kven som skal ha kompensasjonen: { $name }:til=alis, kommune eller delt
breach-element-missing = { $element } er med i alle avtalar
problem-element-role = `{ $element }` gjeld ikkje rolla `{ $role }` ({ $clause })
problem-element-class = `{ $element }` gjeld kommunar i sentralitetsklasse { $needed }; klassen den dagen er { $class } ({ $clause })
problem-element-share = `{ $element }`: { $share } % er meir enn { $most } % ({ $clause })
problem-element-recipient = `{ $element }` tilfell `{ $right }` når legen er `{ $engagement }` ({ $clause })
problem-element-recipient-open = `{ $element }`: kven han tilfell, må avtalast, og står ikkje her ({ $clause })
problem-element-missing = `{ $element }` er med i alle ALIS-avtalar, og manglar her ({ $clause })
hint-element-departs = rett elementet, eller opplysninga det er kontrollert mot (rolle, sentralitetsklasse eller tilknyting); alis alis-avtale signer --likevel registrerer ein ny avtale med grunnen
breach-courses = { $days ->
    [one] 1 kursdag
   *[other] { $days } kursdagar
}; tenestetida gir { $budget }
error-against-terms = Dette bryt avtalen: { $findings }
error-does-not-fit = { $event } { $on } passar ikkje med det som står for { $later_on }: { $later } (linje { $line })
error-does-not-fit-anew = { $event } { $on } passar ikkje med det som står for { $later_on }: { $later } (linje { $line }), som byrjar på nytt
hint-does-not-fit = Er dagen rett? Elles må det som står seinare, rettast først: alis rediger.
hint-in-the-way = { $event } { $on } (linje { $line }) står i vegen
hint-anew = { $event } { $on } (linje { $line }) byrjar på nytt
hint-event-in-the-way = «{ $happened }» { $on } (linje { $line }) står i vegen
hint-event-anew = «{ $happened }» { $on } (linje { $line }) byrjar på nytt
hint-override = Skal det registrerast likevel? Legg til --likevel "grunn". Ikkje skriv diagnosar.
warn-departs = { $finding }. Avviket blir lagra saman med hendinga.
warn-nothing-to-override = ingenting avvik frå vilkåra: grunnen som vart gitt med --likevel, er ikkje registrert
warn-over-full-time = frå { $on } er stillingane til saman { $percent } %, meir enn full stilling
warn-former-name = «{ $old }» heiter no «{ $new }»; det gamle namnet svarar berre i denne versjonen.
warn-terms-corrected = { $id } er i kraft: det du endrar, rettar vilkåra frå første dag, { $from }. Vilkår som blir andre, er ein ny avtale: alis samarbeidsavtale legg-til --erstattar { $id }
warn-avtale-gap = opphaldet mellom stillingane i { $municipality } ({ $ended } til { $next }) gjer at ALIS-avtalen tek slutt: det trengst ein ny
withdrawn-position-elsewhere = stilling ein annan stad
withdrawn-municipal-institution = kommunal institusjon
withdrawn-other = annan grunn
answer-requested = Behov meldt inn for { $name } { $on }: { $period }.
answer-reconfirmation-asked = Sjukehuset er spurt på nytt for { $name } { $on }.
answer-confirmed = Sjukehuset stadfesta tenesta til { $name } { $on }.
answer-changed = Sjukehuset svarte med endringar for { $name } { $on }: { $what }.
answer-refused = Sjukehuset sa nei til tenesta for { $name } { $on }.
answer-offered = Tilbod gitt til { $name } { $on }: { $place }, { $period }.
answer-offered-until = Tilbod gitt til { $name } { $on }: { $place }, { $period }. Svarfrist { $due }.
answer-accepted = { $name } takka ja til tilbodet { $on }.
answer-declined = { $name } takka nei til tilbodet { $on }.
answer-offer-withdrawn = Sjukehuset trekte tilbodet til { $name } { $on }.
answer-contract-issued = Arbeidsavtale utferda for { $name } { $on }.
answer-contract-for = Arbeidsavtale utferda for { $name } { $on }: { $period }.
answer-contract-signed = Arbeidsavtalen til { $name } vart signert { $on }.
answer-started = { $name } byrja i tenesta { $on }.
answer-contact-coordinator = Kontakt registrert: koordinatoren og { $name }, { $on }.
answer-contact-supervisor = Kontakt registrert: rettleiaren og { $name }, { $on }.
answer-course = Kurs registrert for { $name } { $on }: { $title }, { $days ->
    [one] 1 dag
   *[other] { $days } dagar
}.
answer-absent = Fråvær registrert for { $name }: { $period }.
answer-absent-counts = Fråvær registrert for { $name }: { $period }. Fråværet tel som teneste.
answer-goal-achieved = Læringsmål oppnådd for { $name } { $on }: { $goal }.
answer-extended = Tenesta til { $name } er forlengd til og med { $until }.
answer-completed = Tenesta til { $name } er gjennomført. Siste tenestedag var { $on }.
answer-documented = Tenesta til { $name } vart dokumentert { $on }.
answer-withdrawn = Behovet for { $name } vart trekt { $on }: { $why }.
answer-served-elsewhere = Teneste i eit anna føretak er registrert for { $name }: { $place }, { $period }.
answer-discontinued = { $name } avbraut spesialiseringa { $on }.
answer-resumed = { $name } tok opp igjen spesialiseringa { $on }.
answer-plan-revised = Utdanningsplanen til { $name } vart revidert { $on }.
answer-specialised = { $name } vart godkjend som spesialist { $on }.
answer-access-requested = { $name } bad om innsyn { $on }.
answer-access-given = { $name } fekk innsyn { $on }.
answer-alis-agreement-signed = ALIS-avtalen med { $name } vart signert { $on }.
answer-grant-applied = Tilskot søkt for { $name } { $on }: runde { $round }.
answer-grant-applied-sum = Tilskot søkt for { $name } { $on }: runde { $round }, { $amount } kr.
answer-grant-awarded = Tilskot innvilga for { $name } { $on }: runde { $round }.
answer-grant-awarded-sum = Tilskot innvilga for { $name } { $on }: runde { $round }, { $amount } kr.
answer-grant-refused = Tilskot avslått for { $name } { $on }: runde { $round }.
answer-letter-issued = Brev utferda for { $name } { $on }: { $kind }, { $file }.
answer-note = Notat skrive for { $name } { $on }.
answer-of-service = { $name } (sjukehusteneste { $number })
answer-drafted = Utkastet til { $id } var ferdig { $on }.
answer-consultation-opened = { $id } vart sendt på høyring { $on }, med frist { $due }.
answer-consultation-replied = Høyringssvar om { $id } frå { $who } { $on }.
answer-consultation-closed = Høyringa om { $id } vart avslutta { $on }.
answer-assessed = { $id } vart vurdert av { $who } { $on }.
answer-committee-meets = Møte i { $body } om { $id } er planlagt { $meeting }.
answer-committee = { $body } behandla { $id } { $on }: { $decision }.
answer-signed = { $who } signerte { $id } { $on }.
answer-reviewed = Partane gjekk gjennom { $id } { $on }.
answer-revision-requested = { $who } kravde { $id } revidert { $on }.
answer-dispute-raised = { $who } melde usemje om { $id } { $on }.
answer-dispute-settled = Usemja om { $id } vart løyst { $on }.
answer-evaluated = Ordninga i { $id } vart evaluert { $on }.
answer-terminated = { $who } sa opp { $id } { $on }.
answer-criterion-met = { $id }: kriteriet «{ $criterion }» er registrert som oppfylt { $on }.
answer-criterion-not-met = { $id }: kriteriet «{ $criterion }» er registrert som ikkje oppfylt { $on }.
answer-agreement-letter = Brev utferda for { $id } { $on }: { $kind }, { $file }.
answer-agreement-note = Notat skrive om { $id } { $on }.
answer-published = Stillinga { $id } vart meld ledig { $on }.
answer-advertised = Stillinga { $id } vart lyst ut { $on }.
answer-closed = Stillinga { $id } vart lukka { $on }.
answer-position-note = Notat skrive om stillinga { $id } { $on }.

## Det som vart gjort

several-recorded = { $count ->
    [one] Registrert for 1 ALIS.
   *[other] Registrert for { $count } ALIS i éi endring.
}
nobody-due = Det er ikkje tid for det for nokon no.
told-of = { $who }:
entry-corrected = Retta: { $name }: { $event } ({ $on }).
warn-letters-before = brev som er utferda sidan, kan seie det som stod før (alis verifiser): { $files }
warn-entry-of-letter = hendinga seier at { $file } er utferda; brevet sjølv blir som det er
course-left = { $used } av { $budget } kursdagar er brukte, { $left } igjen.
phone-none = telefon er ikkje registrert: alis rediger { $hpr } --set phone=…
phone-next = { $task }, frist { $due } ({ $by })
phone-hospital = { $name }: { $said }
phone-hospital-none = { $name }: kontakt er ikkje registrert: alis sjukehus rediger { $id } --set contact.phone=…
nothing-found = Ingenting har desse orda i seg.
warn-name-moved = «meld-inn» er no namnet på det innmeldingsskjemaet gjer; i denne versjonen registrerer det framleis ein ALIS der --hpr eller --namn er oppgitt. Skriv «alis registrer»
record-made = Registrert: { $title } ({ $id }).
record-made-id = Registrert: { $id }.
goals-imported = { $added ->
    [one] 1 nytt læringsmål
   *[other] { $added } nye læringsmål
}, { $renamed } med nytt namn, { $unchanged } som før.
goal-added = Nytt: { $goal } { $name }
goal-renamed = Nytt namn: { $goal } { $from } → { $to }
goals-kept = Ikkje i fila, og behaldne: { $goals }
warn-unknown-goal = { $goal } står ikkje i lista over læringsmål
warn-twice = { $event } er registrert frå før, { $on }; denne hendinga kjem i tillegg
move-appears = Ny frist { $due }: { $task } ({ $by }).
move-moves = Fristen er flytt frå { $from } til { $due }: { $task }.
move-done = Gjort: { $task } (frist { $due }).
move-told = { $name } flyttar frå { $from } til { $to } { $on }.
move-corrected = { $name }: kommunen er retta frå byrjinga av, { $to } i staden for { $from }. Ingen har flytta.
move-nothing-ran = Inga stilling i { $from } gjekk då.
move-agreement = Sjukehustenesta blir meld inn under { $agreement } frå no av.
move-agreement-stays = Sjukehustenesta blir framleis meld inn under { $agreement }.
move-agreement-kept = { $agreement } står som før: ikkje éin avtale åleine bind { $municipality }. Vel med { $command }
move-owes = { $municipality } har no dette å gjere:
move-owes-nothing = { $municipality } har ikkje noko å gjere enno.
move-owed = - { $task }, seinast { $due }
place-renamed = { $place } heiter { $to } frå { $on }.
place-moved = { $place } høyrer til { $hospital } frå { $on }.
place-closed-on = { $place } er lagd ned frå { $on }.
ask-place-on = Første dag med endringa
ask-place-name = Kva heiter det frå då av?
ask-place-hospital = Kva føretak høyrer det til frå då av? (id)
error-place-taken = { $place } finst allereie
error-same-hospital = det høyrer allereie til { $hospital }
numbers-renumbered = { $old } er { $new } frå { $on }.
numbers-merged = { $old } gjekk inn i { $into } { $on }.
numbers-split = { $old } vart delt i { $into } { $on }.
numbers-headers = { $trainees ->
    [one] Éin ALIS
   *[other] { $trainees } ALIS
} og { $agreements ->
    [one] éin avtale
   *[other] { $agreements } avtalar
} er førte over til den nye kommunen. Hendingar, rekkjefølgjer, tilskot og brev har framleis nummeret frå sin dag.
numbers-registered = { $municipality } blir rekna som registrert frå { $on }, til han får ein eigen dag.
numbers-open = For desse seier ingenting kvar dei gjekk: { $people }. Sei det med alis rediger HPR --set municipality=N.
ask-numbers-on = Første dag med den nye ordninga
ask-numbers-into = Nummeret på kommunen han går inn i
ask-went-to = Kvar gjekk { $name }?
error-number-is-now = { $number } er { $now } no
error-municipality-ended = { $number } har gått inn i andre
error-numbers-ahead = { $on } er ikkje komen enno: registrer det den dagen eller seinare
error-number-taken = { $number } finst allereie, eller hadde det nummeret då
hint-number-taken = går den eine inn i den andre: alis kommune slå-saman … --til { $number }
error-name-needed = { $number } er ny og treng eit namn
hint-name-needed = legg til --namn (av fleire --namn { $number }=TEKST)
error-name-of-which = det står ikkje kva for ein av dei nye kommunane som heiter det
error-not-new = { $municipality } finst og held på namnet
hint-not-new = alis kommune rediger { $number } --set name=…
error-number-twice = { $number } er nemnd to gonger
error-too-few-numbers = å slå saman tek to kommunar, eller ein som går inn i ein som finst; å dele tek to å dele i
error-no-target = { $number } er ingen av dei han går inn i
post-begins = { $name }: ei stilling byrjar: { $post }.
post-changes = { $name }: stillinga blir endra: { $post }.
post-corrected = { $name }: stillinga er retta frå første dag: { $post }.
post-entries-corrected = Retta med det same, fordi dei nemnde den same kommunen: { $entries }.
post-entries-doubtful = Nemner han framleis, og må vurderast ({ $command }): { $entries }.
post-ends = { $name }: stillinga tek slutt: { $post }.
move-vanishes = Fristen er fallen bort: { $task } (var { $due }).
move-matched = Ville få plass i fordelinga: { $name }: { $to }.
move-rematched = Ville få ein annan plass i fordelinga: { $name }: { $to } i staden for { $from }.
move-unmatched = Ville ikkje lenger få plass i fordelinga: { $name } (var { $from }).
completed-change = fullførte ei endring som vart avbroten: { $what }
completed-aside = ei fil var endra sidan; det som skulle stått der, ligg i { $kept }
number-corrected = HPR-nummer { $old } er retta til { $new }; { $letters ->
    [0] det er ingen brev
    [one] eitt brev følgjer med, teksten som før
   *[other] { $letters } brev følgjer med, teksten som før
}.
edit-done = Lagra { $file }.
edit-done-of = Endra for { $subject }: { $what }.
edit-requests-kept = Det som allereie er meldt inn, går framleis etter { $agreement }; det neste blir meldt inn under den nye avtalen.
edit-unchanged = { $file } er som før.
edit-kept = Fila er som før; det du skrev, ligg i { $file }.
plan-last-revised = Utdanningsplanen til { $name } vart sist revidert { $on }.
plan-never-revised = Ingen revisjon av utdanningsplanen til { $name } er registrert.
access-none = { $name } har ikkje bede om innsyn.
access-open = { $name } bad om innsyn { $on }, og har ikkje fått det enno.
access-given = { $name } bad om innsyn { $on } og fekk det { $given }.
purge-nobody = Ingen saker å slette no.
purge-how-to = Slett alle: alis slett --ja. Slett éin: alis slett HPR-NUMMER.
purge-before-retention = { $hpr } skulle vore oppbevart til { $day }
purge-not-closed = saka til { $hpr } er ikkje avslutta
purge-still-due = i saka til { $hpr } står igjen: { $task }, seinast { $due } ({ $by })
purge-vacancies = Ledige stillingar som er over:
purge-wishes = Ønske der oppstarten er passert utan at noko vart godteke:
purge-expired-done = Sletta: { $vacancies } stillingar, ønska i { $wishes } innmeldingar.
ask-whose = { $place }: «{ $text }»
whose-this = Handlar om { $hpr }
whose-other = Handlar om ein annan med same namn
purge-mentions = { $hpr } er nemnd i andre filer: { $places }
purge-letters = brev under andre saker nemner { $hpr } og blir sletta samtidig: { $files } (dei kan utferdast på nytt; --behold-brev lèt dei stå)
purge-letters-kept = { $hpr } er framleis nemnd i { $files }: alis slett { $hpr } slettar dei
purge-unread = { $files } kan ikkje lesast som tekst: sjå sjølv etter kven som er nemnd der
purge-unread-history = i historikken er det filer som ikkje kan lesast som tekst; sjå sjølv etter om dei nemner personen: { $files }
purge-common = dette står i for mange tekstar til å leite etter for { $hpr }: { $words }. Sjå sjølv etter i merknader og brev hos andre (git grep -w)
purge-kept = { $hpr } er ikkje sletta.
purge-done = Sletta { $hprs } ({ $files ->
    [one] 1 fil
   *[other] { $files } filer
}).
purge-history-remains = historikken i git har framleis alt: alis slett { $hprs } --historikk tek det ut der også
purge-rewriting = Skriv historikken på nytt …
purge-proved = Historikken er skriven på nytt. { $objects } objekt og { $files } andre filer i git er lesne: ingen nemner personen.
purge-remains = Det som står igjen:
purge-remains-remote = { $remote } har den gamle historikken: git push --force --all { $remote } og git push --force --tags { $remote }; be den som driftar den felles kopien, om å rydde (git gc --prune=now)
purge-remains-clones = alle andre klonar: slett dei og klon på nytt, elles hentar dei personen tilbake
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
element-municipal = element med kommunal finansiering
ended-by-duration = avtaletida er ute
ended-by-specialised = godkjend som spesialist
ended-by-discontinued = spesialiseringa avbroten
ended-by-grant-refused = tilskotet vart ikkje gitt
ended-by-position-ended = stillinga tek slutt
avtale-none = Ingen ALIS-avtale er signert.
avtale-earlier = Ein tidlegare avtale gjaldt frå { $from } til { $day }: { $why }.
avtale-beside = Avtalen med { $municipality } gjeld ved sida av, frå { $from } til { $day }: { $why }.
avtale-earlier-used = Tidlegare ALIS-avtalar har brukt { $days } dagar i full stilling.
avtale-signed = Signert { $day }.
avtale-concluded = Først signert { $day }; ein ny signatur erstattar det som er avtalt, ikkje tida som er rekna.
avtale-from = Gjeld frå { $from }: det seinaste av signaturen { $signed } og starten i spesialiseringa { $started }.
avtale-target = { $years ->
    [one] Eitt år
   *[other] { $years } år
} i full stilling ({ $clause }): { $days } dagar.
avtale-ends = Tek slutt { $day }: { $why }.
avtale-ends-said = ALIS-avtalen tek slutt { $day }: { $why }.
avtale-never-ends = Ingen sluttdato: praksisen som er registrert, når ikkje fram til slutten av avtaletida.
avtale-counted = Rekna til { $today }: { $days } dagar i full stilling.
avtale-position-ended = { $name }: praksisen ({ $posts }) tek slutt { $on }, og då tek ALIS-avtalen også slutt.
pause-absence = fråvær
pause-hospital = sjukehusteneste
list-empty = Ingen ALIS å vise.
merge-conflict = { $place }: { $key } er endra på to måtar: { $ours } her, { $theirs } der
merge-conflict-lines = { $place }: linjene er endra på to måtar, og begge står mellom merka
merge-gone = (fjerna)
ask-conflict = Kva gjeld for { $what } ({ $record })?
ask-conflict-lines = Kva linjer gjeld ({ $place })?
ask-conflict-file = Kva utgåve av { $file } gjeld?
conflict-ours = mitt: { $value } ({ $by })
conflict-theirs = andre sitt: { $value } ({ $by })
conflict-leave = la begge stå mellom merka, og rett i fila
conflict-whole = heile fila
conflict-chosen = { $what } blir { $value }
conflict-kept = det som stod i { $file }, ligg i { $kept }
conflict-unreadable = { $file } kunne ikkje lesast slik: ingenting er valt, og merka står
copies-none = Det finst ingen kopiar av filer.
copies-left = Det som ikkje lèt seg slå saman, er som det var: rett fila eller kopien, og køyr alis flett --kopiar på nytt.
copy-had-nothing = inneheld ikkje noko som fila manglar
merge-resolve = Behald det som gjeld, i { $file }, og ta bort linjene som byrjar med <<<<<<<, ======= og >>>>>>>.
standing-drafted = utkast
standing-in-consultation = på høyring
standing-consulted = høyring avslutta, ikkje vedteken
standing-rejected = forkasta
standing-adopted = vedteken, ikkje signert
standing-partly-signed = delvis signert
standing-in-force = i kraft
standing-under-notice = i kraft, sagd opp
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
missing-replies = høyringssvar frå { $parties } (frist { $due })
missing-decision = vedtak i { $body }, møte { $meeting }
missing-signatures = signatur frå { $parties }
missing-criteria = { $open ->
    [one] 1 av { $all } kriterium er ikkje registrert som oppfylt
   *[other] { $open } av { $all } kriterium er ikkje registrerte som oppfylte
}
runs-out-on = { $day } (sagd opp { $on }; { $basis })
missing-training-plan = ikkje registrert: den generelle utdanningsplanen til { $parties } (alis kommune rediger)
missing-coordinator = ikkje registrert: ALIS-koordinatoren i { $parties } (alis kommune rediger)
missing-contact = ikkje registrert: ALIS-kontakten ved { $parties } (alis sjukehus rediger)
runs-out-not-stated = sagd opp { $on }; vilkåra nemner inga oppseiingstid
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
supersedes-when-in-force = { $id } erstattar { $older } den dagen { $id } trer i kraft.
agreement-named-by = { $count ->
    [one] Éin ALIS har framleis { $id } i fila si: { $command }
   *[other] { $count } ALIS har framleis { $id } i fila si: { $command }
}
agreement-names = Står hos
agreement-names-value = { $count ->
    [one] éin ALIS, som det neste ikkje kan meldast inn for: { $command }
   *[other] { $count } ALIS, som det neste ikkje kan meldast inn for: { $command }
}
transfer-done = { $count ->
    [one] Saka til éin ALIS går frå { $old } til { $new }.
   *[other] Sakene til { $count } ALIS går frå { $old } til { $new }.
}
transfer-nobody = Ingen ALIS har { $id } i fila si.
transfer-hands-over = { $new } erstattar den gamle: det som ventar, går over av seg sjølv den dagen avtalen er i kraft.
transfer-asked = { $count ->
    [one] Eitt behov er meldt inn på nytt, med dei same ønska.
   *[other] { $count } behov er melde inn på nytt, med dei same ønska.
}
transfer-left-municipality = { $who } blir ståande: den nye avtalen bind ikkje kommunen
transfer-left-hospital = { $who } er ikkje meld inn på nytt: ingen av sjukehusa i den nye avtalen har dei ønskte stadene
transfer-left-offer = { $who } er ikkje meld inn på nytt: eit tilbod er ope
transfer-left-start = { $who } er ikkje meld inn på nytt: den ønskte oppstarten er passert
transfer-left-journal = { $who } er ikkje meld inn på nytt: det passar ikkje med hendingane som står etter
transfer-left-terms = { $who } er ikkje meld inn på nytt: { $findings }
log-store-made = registeret oppretta
happened-made = ny
happened-removed = sletta
happened-moved = flytta til { $to }/
happened-changed = endra
happened-keys = endra: { $keys }
happened-entry = { $event } ({ $on })
happened-entry-removed = teke bort: { $event } ({ $on })
log-empty = Ingenting å vise.
log-uncommitted = (ikkje lagra i git enno)
log-files = { $count ->
    [one] 1 fil
   *[other] { $count } filer
}
undo-letters = { $files } blir tekne bort. Er brevet sendt, kan det ikkje lenger kontrollerast. Hent det tilbake med: alis gjer-om
undone = Angra: { $what }
redone = Gjort om: { $what }
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
sync-would-commit = Endra for hand, ville ha vorte lagra i git først: { $file }
sync-removed-here = { $file } er sletta her og endra der
sync-removed-there = { $file } er endra her og sletta der
sync-resolve = Ingenting er tapt, og ingenting er sendt. Rett filene, slett filer som skal bort, og køyr: alis synk --fortset. Eller vel alt frå éi side: alis synk --mine, alis synk --andre-sine
sync-left-out = { $file } blir ikkje teken med; det som stod her, ligg i { $kept } og blir ikkje sendt nokon stad
sync-both-edited = { $record }: begge sider har endra { $event } { $on }, kvar på sin måte; begge står, ta ut den eine
sync-new-history = Den nye historikken er teken i bruk; { $commits ->
    [one] { $commits } endring frå denne klonen er
   *[other] { $commits } endringar frå denne klonen er
 } med.
sync-still-held = den gamle historikken finst framleis i { $names }: slett dei med git
contact-by-coordinator = koordinatoren
contact-by-supervisor = rettleiaren
usual-agreement-title = Samarbeidsavtale om ALIS
init-would = Ville laga eit register i { $dir }.
init-done =
    Laga eit register i { $dir }.
    Neste: alis kommune legg-til, alis sjukehus legg-til, alis samarbeidsavtale legg-til, deretter alis registrer.
demo-done = Laga eit eksempelregister i { $dir }, med datoane flytta til i dag. Alle personane er oppdikta.
demo-there = { $dir } er allereie eit register og er ikkje rørt.
demo-not-empty = { $dir } er ikkje tom
demo-try =
    Prøv vidare:
      alis --register { $dir } liste
      alis --register { $dir } vis Fatemeh
      alis --register { $dir } forklar førespurnad
      alis --register { $dir } kontroller
file-comment-reminders = Eigne tal i registeret, der ein avtale gir ei plikt, men ikkje noko tal.
file-comment-retention = Avslutta saker blir oppbevarte så mange månader; den årlege slettinga er denne dagen (månad-dag).

## Tilskotet Nasjonal ALIS og veiledning

kroner = { $amount } kr
column-round = Runde
column-apply-by = Søk innan
column-report-by = Rapporter innan
column-facilitation = Tilrettelegging
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
grant-period = Runde { $round }: { SHORT($from) }–{ SHORT($to) }, { $months ->
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
grant-missing-rate = Sats manglar for { $role } i klasse { $class }. Legg satsen inn med: alis tilskot rediger { $round } --sats { $role }:{ $classes }:KRONER
grant-missing-class = Sentralitetsklassen til { $municipality } manglar for { $month }. Legg klassen inn med: alis kommune rediger { $municipality }
grant-missing-role = Rolla til { $hpr } i praksisen frå { $from } manglar. Legg rolla inn med: alis rediger { $hpr }
grant-nothing-to-apply = Runde { $round }: ingen fleire å søkje for.
grant-nobody-waits = Runde { $round }: ingen ventar på svar.
grant-applied = Runde { $round }: søkt for { $count } ALIS, i alt { $sum } kr.
grant-awarded = Runde { $round }: innvilga for { $count } ALIS, i alt { $sum } kr.
grant-report-by = Bruken skal rapporterast seinast { $day }: alis tilskot rapporter { $round }
grant-reported = Bruken av tilskotet i runde { $round } vart rapportert { $on }.
event-reported = rapportert
ask-round = Tilskotsrunde
ask-round-name = Namnet på runden, til dømes året (også namnet på fila)
ask-period-from = Første dag i perioden
ask-period-to = Siste dag i perioden
ask-apply-by = Søknadsfrist (valfritt)
ask-report-by = Rapporteringsfrist (valfritt)
ask-project = Prosjektkode i rekneskapen (valfritt)
ask-rate = { $role }, klasse { $classes }: kroner for 12 månader i full stilling (tomt: ikkje kjend)
ask-apply-all = Registrere søknad for { $count } ALIS, i alt { $sum } kr?
ask-award-all = Registrere at det er innvilga som søkt for { $count } ALIS, i alt { $sum } kr?
ask-refused = Kven har fått avslag?
error-bad-kroner = `{ $text }` er ikkje eit beløp i heile kroner
hint-kroner = skriv 228000 eller "228 000"
error-period-backwards = perioden sluttar { $to }, før han byrjar { $from }
error-apply-before-period = søknadsfristen { $day } er før perioden byrjar { $from }
error-report-before-apply = rapporteringsfristen { $day } er før { $other }
error-round-name = `{ $name }` kan ikkje vere namnet på ein runde
hint-round-name = bruk bokstavar, siffer, - og _: 2025
hint-grant-edit = rett runden med: alis tilskot rediger { $round }
hint-grant-show = alis tilskot vis { $round } viser reknestykket
error-bad-rate = `{ $text }` er ingen sats
error-rate-twice = to satsar gjeld { $role } i klasse { $class }
hint-rate = skriv ROLLE:KLASSAR:KRONER, til dømes fastlege:1-5:228000
hint-rate-classes = klassane går frå 1 til 6: skriv 1-5, 6 eller 1,2,6
error-rate-there = runden har ein sats for { $role } i klassane { $classes }
hint-rate-there = set satsen med --sats { $role }:{ $classes }:KRONER, eller rediger fila
error-amount-of-one = --beløp er beløpet til éin ALIS: nemn kven
error-several-claims = { $hpr } står i søknaden til fleire kommunar: { $municipalities }
hint-several-claims = sei kva for ein med --kommune
error-no-claim = { $hpr } har ingen heil månad med ALIS-avtale i runde { $round }
hint-no-claim = alis alis-avtale vis { $hpr } viser frå når til når avtalen gjeld
hint-grant-unreadable = ingenting er registrert: minst éi fil kan ikkje lesast, og ho kan gjelde ein ALIS som skal vere med. Rett fila først: alis kontroller
error-applied-already = det er søkt for { $hpr } i runde { $round } ({ $on })
error-awarded-already = { $hpr } har fått innvilga tilskot i runde { $round } ({ $on })
error-refused-already = tilskotet for { $hpr } i runde { $round } er avslått ({ $on })
hint-correct-entry = er det feil: alis angre, eller rett hendinga med alis rediger { $id }
error-not-applied = det er ikkje søkt for { $hpr } i runde { $round }
hint-apply-first = registrer søknaden først: alis tilskot søk { $round } { $hpr }
error-above-claim = { $amount } kr er meir enn månadene til { $hpr } gir: { $most } kr
error-grant-incomplete = runde { $round } har ikkje alt som trengst for å rekne ut beløpet
error-amount-unknown = kva det er søkt om for { $hpr } i runde { $round }, er ikkje registrert
hint-award-amount = oppgi beløpet: alis tilskot innvilg { $round } { $hpr } --beløp KRONER
error-nothing-awarded = ingenting er innvilga i runde { $round }
hint-award-first = registrer tildelinga først: alis tilskot innvilg { $round }
error-reported-already = runde { $round } er rapportert
warn-applied-late = søknadsfristen gjekk ut { $day }
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
column-reasons = Grunngiving
column-cause = Årsak
position-holder-open = { $name } (tilbod)
position-restricted = skjerma
position-none = Ingen stillingar å vise.
position-free = { $count ->
    [one] 1 ledig plass
   *[other] { $count } ledige plassar
}
event-published = meld ledig
event-advertised = utlyst
event-closed = lukka
position-still-held = tilbod om stillinga står framleis: { $people }
error-position-closed = { $id } er allereie lukka ({ $on })
error-position-advertised = { $id } er allereie utlyst ({ $on })
error-position-full = { $id } er teken: det er ikkje noko å lyse ut
hint-position-open-again = meld stillinga ledig igjen i fila: ei hending med `event = "published"`

## Fordeling av stillingar

match-heading-matched = Får plass ({ $count })
match-heading-unmatched = Får ikkje plass ({ $count })
match-heading-vacant = Ledig ({ $count })
match-heading-move = Gitte tilbod som fordelinga i dag ville gitt annleis ({ $count })
match-nothing = Ingen ventar på plass, og inga stilling er ledig.
match-restricted = HPR { $hpr } (skjerma)
match-none = ingen plass
match-no-positions = ingen av stillingane passar med ønskt stad og oppstart
match-more = … og { $count } til: --forklar { $hpr } viser alle
match-would-move = har { $from }; ville fått { $to }
ground-wish = { $number ->
    [one] førsteønsket
   *[other] ønske { $number }
}
ground-proposed = staden sjukehuset foreslo
ground-flexible = ikkje blant ønska, men kan ta ein annan stad
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
why-half = berre éin av delane var ledig
unfit-closed = lukka
unfit-too-far = for langt frå ønskt start
unfit-too-short = kortare enn ønskt
unfit-gate = vilkåra for å få plass er ikkje oppfylte
unfit-not-wished = ikkje blant ønska
unfit-not-eligible = kravet til teneste før oppstart er ikkje nådd
unfit-other-agreement = sjukehuset er ikkje med i avtalen
unfit-overlaps = er i teneste ein annan stad då
ahead-by-offer = har tilbod
ahead-by-rank = høgare prioritert av kommunen
ahead-by-wished-start = ønskte tidlegare start
ahead-by-prior-service = lengre teneste
ahead-by-request-date = meld inn tidlegare
ahead-by-number = elles likt: lågare HPR-nummer
change-place = Ville få plass ved også å ta { $place }.
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
hint-apply-needs-all = ingen tilbod er registrerte: minst éi fil kan ikkje lesast, og ho kan gjelde ein ALIS som har ein plass eller går føre. Rett fila først: alis kontroller
hint-offer-refused = det gjeld { $trainee }; ingen av tilboda er registrerte
match-applied = { $count ->
    [one] Registrerte tilbod til 1 ALIS.
   *[other] Registrerte tilbod til { $count } ALIS.
}

## Prioritering og behov

column-rank = Nr.
column-decided = Fastsett
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
order-new = ny sidan førre rekkjefølgje
prioritise-nobody = Ingen i { $name } ventar på plass.
prioritise-record-with = Fastset rekkjefølgja med: alis prioriter { $number } --rekkjefølgje HPR,HPR --grunn TEKST
prioritise-outside = utanfor rekkjefølgja: { $people }
prioritise-not-waiting = { $name } ventar ikkje ({ $stage })
prioritise-unchanged = Ingenting er endra sidan rekkjefølgja frå { $on }.
prioritise-new = Nye sidan rekkjefølgja frå { $on }: { $people }.
prioritise-gone = Står i rekkjefølgja frå { $on }, men ventar ikkje lenger: { $people }.
prioritised = { $name } fastsette rekkjefølgja { $on }: { $order }.
ask-order = Rekkjefølgje
order-how = Vel ei linje med mellomrom, flytt linja med piltastane, lagre med Enter, avbryt med Esc.
ask-order-reason = Grunngiving (valfritt)
error-order-twice = { $hpr } står to gonger i rekkjefølgja
error-not-theirs = { $hpr } høyrer ikkje til { $municipality }
column-half-year = Halvår
column-wanted = Ønskt
column-positions = Plassar
column-gap = Manglar
stats-nothing = Ingen avslutta saker.
stats-all = alle
stats-legend = Avslutta saker, også sletta. Ei gruppe på færre enn { $smallest } blir ikkje vist, heller ikkje ein sum som ville røpe gruppa.
demand-nothing = Ingen behov og ingen stillingar å vise.
demand-no-place = (stad ikkje oppgitt)
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
ask-place = Stad/avdeling, avdeling (tom linje avsluttar)
ask-id = Id (også namnet på fila)
ask-agreement = Samarbeidsavtale
ask-move-to = Nummeret på kommunen ALIS flyttar til
ask-move-on = Første dag der
ask-post-on = Kva dag?
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
ask-revision-reason = Kvifor blir avtalen kravd revidert?
ask-criterion = { $number }. { $criterion }: oppfylt?
ask-started = Starta i kommunen
ask-workplace = Arbeidsstad
ask-role = Rolle
ask-engagement = Tilknyting
ask-percent = Stillingsprosent
ask-training-started = Starta i spesialiseringa
ask-expected-completion = Forventa avslutning (valfritt)
ask-supervisor = Rettleiar (valfritt)
ask-email = E-post (valfritt)
ask-flexible = Kan ALIS ta ein annan stad eller ei anna avdeling?
ask-requested-on = Kva dag vart behovet meldt inn?
ask-phone = Telefon (valfritt)
ask-case = Saksnummer i arkivet (valfritt)
ask-second-post = Stilling til: kommune/stad/prosent (valfritt)
ask-prior-months = Månader i allmennpraksis før dette (valfritt)
ask-supervisor-email = E-posten til rettleiaren (valfritt)
ask-supervisor-phone = Telefonen til rettleiaren (valfritt)
ask-capacity = Talet på plassar
ask-published-on = Kva dag vart stillinga meldt ledig?
ask-centrality = Sentralitetsklasse, 1 til 6 (valfritt)
ask-registered = Registrert som utdanningsverksemd (dag, valfritt)
ask-training-plan = Nettadressa til den generelle utdanningsplanen (valfritt)
ask-coordinator = ALIS-koordinator (valfritt)
ask-coordinator-email = E-posten til koordinatoren (valfritt)
ask-coordinator-phone = Telefonen til koordinatoren (valfritt)
ask-hospital-contact = ALIS-kontakt (valfritt)
ask-contact-email = E-posten til ALIS-kontakten (valfritt)
ask-contact-phone = Telefonen til ALIS-kontakten (valfritt)
ask-more-municipalities = Ein kommune til?
ask-more-hospitals = Eit sjukehus til?
ask-no-more = (ingen fleire)
ask-none = (ingen)
ask-supersedes = Kva avtale erstattar han?
ask-facilitation = Mest til tilrettelegging, i prosent (valfritt)
ask-signed-with = Kva kommune er avtalen med?
error-no-email = `{ $text }` er inga e-postadresse
error-no-phone = `{ $text }` er ikkje noko telefonnummer
hint-pass-by = Enter utan tekst går vidare
error-bad-post = `{ $text }` seier ikkje kvar stillinga er
hint-post = skriv kommune/arbeidsstad/prosent, til dømes 1833/Rana legevakt/20
ask-request-now = Registrere ønske om sjukehusteneste no?
ask-purge = Skriv HPR-nummeret { $hpr } for å slette saka til { $name }. Enter utan tekst avbryt.
ask-purge-expired = Vil du slette { $vacancies } stillingar som er over, og ønska i { $wishes } innmeldingar som ikkje førte fram?
ask-on = Kva dag skjedde det?
ask-surely = { $what } Vil du registrere det?
ask-terminate = Vil du seie opp avtalen { $id }?
ask-supersede = Vil du erstatte { $older } med { $id }?
ask-close-position = Vil du lukke stillinga { $id }?
ask-close-place = Vil du leggje ned { $place }?
ask-end-avtale = Vil du avslutte ALIS-avtalen til { $who }?
ask-whom = Kven gjeld det?
find-how = (skriv noko av namnet, eller bruk piltastane)
find-nothing = – ingenting passar; slett noko av det
hint-numbers = Eit heilt tal frå { $least } til { $most }.
ask-documented = Tenesta blei fullført { $on }. Er dokumentasjonen motteken?
ask-which = Kva gjeld det?
# Days as they are typed.
said-today = i dag
word-today = i-dag
word-yesterday = i-går
word-tomorrow = i-morgon
answer-yes = ja
answer-no = nei
broken-off = Avbrote: ingenting er endra.
error-yes-or-no = `{ $text }` er verken ja eller nei
ask-start = Ønskt oppstart
ask-months = Talet på månader
ask-wish = Ønske { $number }
ask-no-more-wishes = (ingen fleire ønske)
ask-new-start = Ny oppstart som sjukehuset foreslår
ask-note = Notat
ask-reply = Kva svarte sjukehuset?
ask-entry-fact = { $fact }
ask-reply-to-offer = Kva svarte ALIS på tilbodet?
ask-several = Registrere «{ $event }» for { $count }: { $people }?
ask-absence-from = Første fråværsdag
ask-absence-to = Siste fråværsdag
ask-elsewhere-at = Kva føretak eller sjukehus?
ask-elsewhere-at-if-known = Kva føretak eller sjukehus? (valfritt)
ask-elsewhere-from = Første tenestedag der
ask-elsewhere-to = Siste tenestedag der
ask-elsewhere-department = Avdeling (valfritt)
ask-goal = Læringsmål
ask-element = Skal avtalen ha { $element } ({ $clause })?
ask-element-to = { $element }: kven skal ha kompensasjonen?
ask-element-share = { $element }: prosent av ramma for denne ALIS (høgst { $most })
ask-element-text = { $element }: kva er avtalt? (valfritt)
ask-contact-by = Kven hadde kontakt?
ask-contact-text = Kva vart sagt? (valfritt)
ask-site = Stad
ask-department = Avdeling
ask-position-start = Første tenestedag
ask-cause = Kvifor stillinga er ledig (ikkje skriv kven som er borte) (valfritt)
ask-close-reason = Kvifor stillinga blir lukka (valfritt)
ask-course-title = Tittel på kurset
ask-course-days = Kursdagar
ask-reason = Kvifor? (aldri ein diagnose)
ask-position = Stilling
ask-other-place = (ein annan stad: skriv stad, avdeling og oppstart)
ask-offer-start = Første dag i tenesta som blir tilboden
ask-answer-by = Svarfrist (valfritt)
ask-contract-issued = Har sjukehuset utferda arbeidsavtalen til { $name }?
ask-contract-signed = Arbeidsavtalen til { $name } vart utferda { $issued }. Har begge partane signert han?
contract-in-place = Arbeidsavtalen til { $name } er utferda { $issued } og signert { $signed }.
contract-next = Neste: { $command }
error-contracts-differ = arbeidsavtalane står ulikt: nokre er ikkje utferda, andre er utferda eller signerte
hint-contracts-differ = sei kva som har skjedd med --utferda eller --signert
ask-answered-instead = Sjukehuset er spurt, men svaret er ikkje registrert. Kva har skjedd?
ask-until = Ny siste tenestedag
ask-agreed-with = Kommunen forlenginga er avklart med (nummer eller namn; valfritt)
ask-withdrawn = Kvifor er tenesta ikkje lenger ønskt?
ask-edit-again = Fila kan ikkje lagrast slik. Vil du redigere fila på nytt?
ask-take-new-history = Ta i bruk den nye historikken? Det som er gjort her sidan siste synkronisering, står ved lag, men ikkje det som gjeld den som ikkje lenger er nemnd.
ask-commit-edits = Desse filene er endra for hand: { $files }. Vil du lagre dei i git først?
ask-undo = Vil du angre «{ $what }»?
ask-redo = Vil du gjere om «{ $what }»?

## Overskrifter

heading-error = feil
heading-warning = åtvaring
heading-help = hjelp
label-usage = Bruk
label-options = Val
label-arguments = Argument
label-commands = Kommandoar
label-more = `alis hjelp KOMMANDO` fortel meir, med døme; `alis eksempel` lagar eit eksempelregister du kan prøve alt i. Engelske namn og namn utan æ, ø og å går også.
label-examples = Døme
label-global = Val som alle kommandoar tek: alis hjelp
man-name = Namn
man-synopsis = Bruk
man-description = Omtale
man-exit = Sluttkodar
man-files = Filer
man-environment = Miljøvariablar
man-see-also = Sjå også
man-written = Skreiv { $count } manualsider til { $dir }.
man-exit-done = gjort
man-exit-findings = funn, berre der --streng bad om det
man-exit-usage = feil bruk
man-exit-not-allowed = fakta eller avtalen tillèt det ikkje, eller det som vart nemnt, finst ikkje
man-exit-bad-data = feil i registeret: det som ikkje kunne lesast, er sagt, og det som ikkje trong det, er gjort
man-exit-storage = registeret er låst, kan ikkje lesast eller er fullt, eller git mislukkast
man-exit-due = fristar med --sluttkode: noko kan gjerast no; noko er forfalle
man-exit-interrupted = avbroten
man-file-settings = innstillingane til registeret; mappa ho ligg i, er registeret
man-file-config = dine eigne innstillingar: store = "/stig/til/register" er registeret der ingen er nemnt
man-file-own = det alis sjølv treng i registeret; git ser bort frå det
man-env-store = mappa til registeret, der --register ikkje nemner noka
man-env-today = dagen det blir rekna frå, der --per ikkje nemner nokon
man-env-pager = sidevisaren som viser svar som er lengre enn skjermen; tom eller cat: ingen
man-env-editor = redigeringsprogrammet
man-env-color = om det blir brukt fargar
man-env-columns = breidda, der svaret ikkje går til ein skjerm
man-env-lang = språket, der verken --språk eller registeret seier det

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
problem-newer-schema = fila har skjemaversjon { $found }, dette programmet kan { $known }
problem-unknown-key = ukjend nøkkel `{ $key }`
problem-missing-key = nøkkelen `{ $key }` manglar
problem-wrong-type = verdien har feil type
problem-quoted-date = ein dato skal skrivast utan hermeteikn
problem-invalid-date = `{ $date }` er ingen dato
problem-no-such-day = dagen `{ $date }` finst ikkje: månaden sluttar { $last }
problem-date-with-time = ein dag har ikkje klokkeslett
problem-invalid-id = `{ $found }` er ingen id
problem-invalid-hpr = `{ $found }` er ikkje eit HPR-nummer
problem-invalid-goal = `{ $found }` er ikkje eit læringsmål
problem-goal-twice-listed = { $goal } står to gonger i lista
problem-unknown-goal = `{ $goal }` står ikkje i lista over læringsmål (goals.toml)
hint-unknown-goal = rett koden, eller ta målet inn i lista: alis læringsmål --importer FIL
problem-goal-twice = { $goal } står to gonger, først i linje { $line }
problem-missing-column = det finst ingen kolonne `{ $column }`
problem-empty-cell = `{ $column }` er tom
problem-empty-file = fila er tom
problem-too-many-cells = { $found } celler, der overskrifta har { $expected }
hint-too-many-cells = ei celle med skiljeteiknet i seg skal stå i hermeteikn: "a, b"
problem-open-quote = hermeteiknet blir aldri lukka
hint-open-quote = lukk det, eller skriv eit hermeteikn i ei celle som to
hint-save-as-csv-utf8 = lagre fila i Excel som «CSV UTF-8 (semikolondelt)»
problem-invalid-value = `{ $found }` kan ikkje brukast her
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
error-editor-not-found = redigeringsprogrammet `{ $editor }` finst ikkje
error-editor-not-run = redigeringsprogrammet `{ $editor }` kan ikkje køyrast: det er ei mappe, eller ikkje eit program
error-editor-failed = redigeringsprogrammet `{ $editor }` feila (kode { $code })
error-editor-killed = redigeringsprogrammet `{ $editor }` vart avbrote
error-editor-no-text = redigeringsprogrammet `{ $editor }` lagra noko som ikkje er tekst i UTF-8
error-editor-draft = kan ikkje lage eller lese kladden til redigeringsprogrammet: { $reason }
problem-merge-conflict = to utgåver er slått saman, og ingen har avgjort kva som gjeld
problem-orders-contradict = ei anna rekkjefølgje er også fastsett { $on }
problem-unknown-record = det finst { $kind ->
    [municipality] ingen kommune
    [hospital] ikkje noko sjukehus
    [agreement] ingen samarbeidsavtale
    [grant] ingen tilskotsrunde
   *[position] ingen stilling
} `{ $id }`
problem-unknown-profile = det finst ingen profil `{ $profile }`
problem-unknown-site = { $hospital } har ikkje staden «{ $site }»
problem-unknown-department = { $hospital } har ikkje avdelinga «{ $department }» i { $site }
problem-hospital-needed = avtalen har fleire sjukehus: kva for eit?
problem-event-not-allowed = «{ $happened }» kan ikkje registrerast: sjukehusteneste { $placement } er { $stage ->
    [enrolled] «registrert», utan innmelding
    [requested] «meldt inn»
    [asked] «sjukehuset spurt»
    [confirmed] «stadfesta»
    [refused] «sjukehuset sa nei»
    [offered] «tilbod gitt»
    [accepted] «takka ja»
    [contracted] «arbeidsavtale utferda»
    [in-service] «i teneste»
    [completed] «gjennomført»
    [documented] «dokumentert»
    [withdrawn] «trekt»
   *[discontinued] «avbrote»
}
problem-end-before-start = slutten er før starten
problem-stray-file = er inga fil som blir brukt her: berre .toml-filer blir lesne
problem-course-days-depart = { $used } kursdagar, { $given } er gitt
problem-gate-force = det er ingen rett til plass: avtalen { $agreement } er ikkje i kraft den dagen («{ $stands }»)
problem-award-and-refusal = tilskotet i { $round } er både innvilga og avslått (den andre hendinga er frå { $other })
problem-two-moves = to stillingar på meir enn halv tid går samtidig frå { $on }: i { $municipality } og i { $other }
problem-no-start = det står ikkje når utdanninga byrja (`started` i `[training]`): om vedkomande er under utdanning, er ikkje kjent
problem-wishes-in-tables = ønska i ei innmelding står i eigne tabellar og kan ikkje tømmast på linja si
part-written = { $record }: { $event } { $on }, skriven av { $by }, { $at } (ta hendinga ut: alis angre { $commit })
part-not-committed = { $record }: { $event } { $on }, ikkje lagra i git
problem-closed-offered = stillinga vart lukka { $closed } og tilboden { $hpr } { $on }
problem-seat-twice = { $capacity } plass(ar), og fleire er tilbodne eller tekne: { $people }
problem-place-twice = { $place } står her to gonger
problem-same-person = { $other } har same namn, utdanningsstart og stilling: éin person med to nummer?
problem-start-passed = oppstarten som det vart bede om ({ $start }), var passert då det vart bede om han ({ $on })
problem-unlikely-day = { $day } er langt frå i dag: ein skrivefeil?
problem-completed-before = utdanninga skal vere ferdig før ho byrjar ({ $started })
problem-blank-name = namnet seier ingenting, eller har noko i seg som ingen ser
problem-unread-file = ligg der filene om saker ligg, eller ved sida av, og blir ikkje lesen: berre .toml-filer i { $folder } blir lesne
problem-unread-files = { $count } filer her ligg der filene om saker ligg, eller ved sida av, og blir ikkje lesne: berre .toml-filer i { $folder } blir lesne
problem-copy-beside = ser ut som ein kopi av { $of }, som er den som blir lesen
problem-copies-beside = { $count } filer her ser ut som kopiar av filer som blir lesne
problem-not-a-party = { $party } er ikkje part i avtalen { $agreement }
problem-over-full-time = frå { $on } er stillingane til saman { $percent } %, meir enn full stilling
problem-over-full-time-part = frå { $on } er stillingane til saman { $whole },{ $decimals } %, meir enn full stilling
problem-agreement-over = samarbeidsavtalen { $id } er over sidan { $on }: det neste kan ikkje meldast inn under den avtalen
problem-avtale-gap = stillinga i { $municipality } tok slutt { $ended }, og då tok ALIS-avtalen slutt; den neste stillinga byrjar først { $next }
hint-over-full-time = avslutt eller rett ei av dei: alis praksis
hint-agreement-over = vel ein annan for alle: { $command }
hint-avtale-gap = rett dagane, eller inngå ein ny ALIS-avtale: alis alis-avtale signer
problem-closed-place = { $place } vart lagd ned etter { $until }, og dette byrjar seinare
problem-place-elsewhere = { $place } er { $now } sidan { $until }, og dette byrjar seinare
hint-closed-place = nemn staden slik han heiter då, ei stilling i fila si, eller be om ein annan: alis meld-inn, alis tilbod
problem-several-successors = { $number } gjekk inn i { $into }: ingenting seier kva for ein av dei det er her
hint-several-successors = nemn han: `municipality` øvst i fila til ALIS (alis rediger), `municipalities` i ein avtale (alis samarbeidsavtale rediger)
problem-borne-twice = { $number } høyrde til { $other } på same tid
hint-borne-twice = eit nummer høyrer til éin kommune om gongen: rett `former` eller `until` hos ein av dei
problem-contract-differs = arbeidsavtalen startar { $issued }, tilbodet ALIS takka ja til, { $offered }
problem-synced-folder = registeret ligg i mappa { $folder }, som ei teneste kopierer til andre maskiner
problem-public-folder = registeret ligg i mappa { $folder }, som andre kan lese
problem-future-entry = hendinga er datert { $on }, etter i dag: ho er ikkje kjend enno
problem-unknown-trainee = det finst ingen ALIS { $hpr }
problem-position-differs = stillinga { $position } er ein annan stad enn tilbodet: { $place }
problem-capacity-exceeded = fleire har takka ja enn stillinga har plass til ({ $capacity }): { $people }
problem-event-unexpected = «{ $happened }» kan ikkje registrerast etter det som står før
problem-successor-lacks-party = erstattar { $older }, men { $party } er part der og ikkje her
problem-unknown-criterion = vilkåra nemner ikkje kriteriet `{ $criterion }`
why-no-open-consultation = Inga høyring er open: svaret tel ikkje.
why-consultation-still-open = Den førre høyringa er ikkje avslutta; høyringa blir rekna som avslutta denne dagen.
why-due-before-opening = Høyringsfristen er før høyringa opna.
why-signed-before = Parten har signert før; den første signaturen gjeld.
why-not-in-force = Avtalen er ikkje i kraft: alle partane må signere først.
why-terminated-before = Avtalen er sagd opp før; den første oppseiinga gjeld.
why-no-dispute = Inga usemje er meld.

needs-no-accepted-offer = det er takka ja til eit tilbod: trekk det, eller vel ei anna sjukehusteneste
needs-request = meld inn behovet først: alis meld-inn
needs-asked = registrer først at sjukehuset er spurt: alis spør
needs-no-open-offer = eit tilbod er ope: ALIS må først takke ja eller nei, eller sjukehuset må trekkje det
needs-open-offer = ingen tilbod er opne: sjukehuset må først tilby plass
needs-offer-before-start = berre eit tilbod som er ope eller takka ja til, kan trekkjast, og berre før tiltredinga
needs-accepted = ALIS må først takke ja til eit tilbod
needs-contract-issued = arbeidsavtalen må utferdast først
needs-not-started = tenesta har allereie byrja
needs-in-service = ALIS må vere i teneste
needs-later-end = ny siste tenestedag må vere seinare enn den som gjeld
needs-end-after-start = arbeidsavtalen kan ikkje slutte før tenesta byrjar
needs-start-before-end = tenesta kan ikkje byrje etter at arbeidsavtalen er slutt: registrer arbeidsavtalen på nytt først
needs-completed = tenesta må gjennomførast først
needs-not-documented = tenesta er allereie dokumentert
needs-not-closed = tenesta er allereie gjennomført, eller behovet er trekt
needs-not-discontinued = ALIS har avbrote spesialiseringa
needs-discontinued = ALIS har ikkje avbrote spesialiseringa
needs-own-number = teneste i eit anna føretak har eit eige nummer: bruk eit som ikkje noko er meldt inn under
needs-not-elsewhere = dette nummeret er teneste i eit anna føretak: registrer tenesta på nytt med «alis annan-stad --teneste» om noko er endra
needs-free-days = i dei dagane er ALIS i ei anna teneste: tenester kan ikkje overlappe

## Det som ville vore rett

kind-text = ein tekst i hermeteikn: "…"
kind-flag = `true` eller `false`
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
hint-one-of = vel mellom: { $values }
hint-said-for = det er { $commands }
hint-entry-lines = hendingane byrjar på desse linjene: { $lines }; alt anna blir endra med --set eller i redigeringsprogrammet
hint-which-entry = skriv linja bak namnet, slik meldingar og alis søk viser linja: alis rediger { $id }:18
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
hint-stray-file = flytt fila ein annan stad, eller gi fila rett ending om ho høyrer til her
hint-award-and-refusal = sjå på svaret frå Helsedirektoratet, og ta ut den hendinga som er feil: alis rediger { $hpr }
hint-two-moves = ta ut stillinga som ikkje er nokon, eller rett prosenten: alis rediger { $hpr }
hint-no-start = legg det inn med: alis rediger { $hpr } --set training.started=DATO
hint-term-departs = { $clause } krev det: ta ut det som er feil, eller skriv grunnen ved sida av (`departs`)
why-closed-before = stillinga vart lukka før, { $on }: meld stillinga ledig først om ho er open igjen
why-advertised-before = ho vart lyst ut før, { $on }
why-full-since = alle plassar er tekne sidan { $on }: det var ingenting å lyse ut
why-applied-before = det vart søkt før, { $on }: ta ut den hendinga som er feil
why-awarded-before = det vart innvilga før, { $on }: ta ut den hendinga som er feil
why-refused-before = det vart avslått før, { $on }: ta ut den hendinga som er feil
why-not-applied = det er ikkje registrert at det vart søkt: registrer søknaden også
why-not-awarded = ingenting vart innvilga for dei i denne runden: registrer det som vart innvilga også
why-reported-before = det vart rapportert før, { $on }
problem-not-theirs = { $hpr } var ikkje blant ALIS i { $municipality } den dagen
hint-not-theirs = ta nummeret ut av rekkjefølgja, eller rett dagane i stillingane; rekkjefølgja for dei andre gjeld
hint-supersedes-itself = ta avtalen ut av `supersedes`: av to avtalar er éin den nyare
hint-wishes-in-tables = skriv dei som éin verdi, `wishes = [ … ]`, eller ta dei ut for hand
hint-closed-offered = trekk tilbodet: alis trekk-tilbod { $hpr }; eller ta lukkinga ut av fila
hint-seat-twice = bli samde om kven som får plassen, og trekk det andre tilbodet: alis trekk-tilbod HPR (ein av { $people }); eller rett `capacity`
hint-blank-value = ein nøkkel som skal bort, blir teken ut i redigeringsprogrammet: alis rediger NAMN
hint-place-twice = ta bort den eine
hint-same-person = ta vare på berre den eine fila
hint-unlikely-day = sjå på årstalet
hint-completed-before = rett ein av dei to datoane
hint-blank-name = skriv namnet på éi linje, utan styreteikn
hint-unread-file = høyrer fila til her, så gi fila rett namn (NUMMER.toml) i den mappa; elles flytt fila ein annan stad
hint-copy-beside = flytt fila ein annan stad; det ei synkroniseringsmappe har lagt der, slår alis flett --kopiar saman med fila
hint-duplicate-id = ta vare på berre den eine fila
hint-conflict-copy = alis flett --kopiar slår kopien saman med fila og fjernar kopien
hint-letter-elsewhere = rett hendinga, eller ta hendinga ut om ho er skriven for hand
hint-letter-changed = alis logg viser kven som har endra det; hent brevet som vart utferda, frå git eller arkivet
hint-letter-missing = legg det tilbake frå git eller arkivet
hint-newer-toml = skriv tabellar på éi linje utan komma til slutt, sekund i alle klokkeslett, og \u der eit teikn må skrivast om
hint-no-threads = for mange prosessar køyrer, eller grensa for dei er for låg (ulimit -u)
hint-editor = det er oppgitt i ${ $named }; ein stig med mellomrom står i hermeteikn
hint-editor-named = det er oppgitt i ${ $named }
hint-merge-conflict = behald det som gjeld, ta bort linjene <<<<<<<, ======= og >>>>>>>, og køyr alis synk --fortset
hint-orders-contradict = den siste i fila gjeld; ta bort den andre, eller fastset rekkjefølgja på nytt
hint-make-record = opprett med: { $command }
hint-profiles = innebygde er: { $known }; eigne ligg i profiles/
hint-contract-differs = rett den som er feil; datoar blir rekna frå tilbodet ALIS takka ja til
hint-exposed = flytt det, og del det med git i staden
hint-future-entry = rett datoen om det er ein skrivefeil
hint-unknown-trainee = rett nummeret, eller la det stå om personen er sletta
hint-position-differs = rett den av dei som er feil
hint-capacity-exceeded = bli samde om kven som får plassen, og trekk det andre tilbodet: alis trekk-tilbod HPR (ein av { $people }); eller rett `capacity`
hint-not-a-signing-party = bruk kommunenummeret eller id-en til sjukehuset, slik partane står i avtalen
hint-successor-lacks-party = legg til parten, eller la den eldre avtalen gjelde vidare for han
hint-date-input = skriv 2027-03-01, 1.3.2027, 1.3.27, 1. mars 2027, i dag, i går, +6m eller -2v
hint-span = skriv 60d, 8v eller 2m
hint-wish = skriv "STAD/AVDELING", til dømes "Mo i Rana/Indremedisin"
hint-place = skriv "STAD/AVDELING", til dømes "Mo i Rana/Indremedisin"
hint-placement = vel ein med --teneste
hint-set = skriv NØKKEL=VERDI, til dømes email=kari@alstahaug.example
hint-cannot-set = rediger fila i staden: alis rediger utan --set
hint-several-trainees = vel ein med HPR-nummer: { $people }
hint-list-trainees = alis liste viser kven som er i registeret
hint-no-store = gå til eit register, nemn eit med --register eller ALIS_STORE, eller lag eit: alis opprett
hint-demo-dir = nemn ei anna mappe: alis eksempel MAPPE
hint-unfinished = rett det systemet melder; neste kommando fullfører endringa, og ingenting er tapt
hint-unsettled = kommandoen byggjer på denne innstillinga: rett alis.toml først, og køyr han på nytt
hint-decided = fila seier kva ein avbroten kommando hadde bestemt seg for å skrive: sjå på filene med git status og git diff, og slett så fila
hint-purge-mentions = ta det ut for hand og lagre i git; elles ville historikken halde på det. Det som er skrive om ein annan med same namn: --andre-sine FIL:LINJE
hint-still-named = sjå på det med git cat-file -p, eller opne fila; fjern det og køyr alis slett HPR --historikk igjen
in-the-way-staged = noko er lagt til i git, men ikkje lagra: git commit eller git restore --staged
in-the-way-stash = git stash har noko: bruk det eller slett det (git stash list)
in-the-way-working-trees = fleire arbeidsmapper deler historikken: git worktree list, git worktree remove
in-the-way-incomplete = klonen har ikkje heile historikken sjølv: git fetch --unshallow, eller klon på nytt utan --shared
hint-leads-outside = ei lenkje står der ei fil eller mappe skal vere; ta lenkja bort
hint-locked = prøv igjen når han er ferdig
hint-try-again = nokon har lagra fila i mellomtida: sjå på fila og prøv igjen
hint-would-not-read = ingenting vart skrive
hint-saved-not-committed = { $file } er lagra; neste kommando lagrar fila i git, når git kan; eller bruk --ikkje-lagre
hint-git-strange = nokon andre kan ha lagt dei der. Er dei dine? Sei det i dine eigne innstillingar: git config --global --add alis.trusts '{ $root }'. Elles: ta dei ut med git config --unset
hint-git-busy = `git status` viser kva som manglar; avslutt med git, eller med `alis synk --fortset`
hint-stale-clone = alis synk --ta-ny-historikk tek han i bruk og held på det som er gjort her sidan siste synkronisering, men ikkje det som gjeld den som ikkje lenger er nemnd (det blir lagt i .alis/kept/); eller klon på nytt ved sida av denne mappa og slett denne
hint-named-in-git = gi greina, merkelappen eller fila eit anna namn (for ei fil også i gamle versjonar: git filter-repo --path-rename), ta det ut av innstillingane, eller gløym det git hugsar av samanslåingar: git rerere clear
hint-theirs-place = slik åtvaringa nemner han: trainees/9144900.toml:30
hint-git-damaged = git fsck viser kva som er skada. Hent det på nytt: git fetch, eller klon registeret ved sida av dette og kopier filene over; det som ligg i denne mappa, er heilt
hint-no-history = alis opprett lagrar eit nytt register i git; for eit som finst: git init, git add ., git commit
hint-no-remote = legg til eitt: git remote add origin ADRESSE
hint-several-remotes = vel eitt: git branch --set-upstream-to=LAGER/GREIN
hint-no-branch = gå til ei: git switch main
hint-sync-again = køyr alis synk på nytt
hint-sync-unreachable = det som er gjort her, er lagra her; køyr alis synk på nytt når nettet og tilgangen er der
hint-sync-not-merged = ingenting er slått saman, og ingenting er tapt; rett det git seier, og køyr alis synk på nytt
hint-sync-unreadable = rett dei (alis kontroller), og køyr alis synk på nytt
hint-edits = alis synk --ja lagrar dei i git først
hint-undo-commit = alis angre LAGRING angrar noko andre har gjort, eller ei eldre endring
hint-undo-list = alis angre --liste viser kva som kan angrast
hint-changed-later = angre først det som er gjort seinare, eller rett fila: alis rediger
hint-changed-later-by = angre først dette: { $what } (alis angre { $commit }), eller rett fila: alis rediger
hint-usage = { $heading }: { $usage }

## Det som gjekk gale

error-missing-flag = Oppgi { $flag } (alis kan ikkje spørje når det ikkje blir køyrt i ein terminal).
error-national-id = { $place } inneheld eit fødselsnummer; det blir ikkje gjenteke her
warn-possible-national-id = { $place } kan innehalde eit fødselsnummer ({ $text }); det er oppbevart slik det vart skrive. Ta det ut om det er eit
error-bad-span = `{ $text }` er ikkje eit tidsrom
error-bad-number = `{ $text }` er ikkje eit tal som passar her
error-bad-wish = `{ $text }` nemner ikkje stad og avdeling
error-bad-set = `{ $text }` manglar `=`
error-element-twice = elementet { $element } er nemnt to gonger
error-bad-element = `{ $part }` passar ikkje i `{ $element }`
error-no-avtale = { $name } har ingen ALIS-avtale som gjeld { $on }
error-no-practice = { $name } har ingen praksis { $on } som kan ta slutt
error-edit-municipality = kommunen til ein ALIS kan ikkje redigerast: då ville alle tidlegare stillingar følgt med
error-transfer-to = { $id } kan ikkje ta over: { $standing }
hint-move = registrer flyttinga på dagen: { $command }
error-same-municipality = { $name } er allereie i { $municipality }
error-post-begins-later = stilling { $number } i kommunen som ALIS går frå, byrjar først { $from }
hint-post-begins-later = flytt på ein tidlegare dag, eller rett den stillinga først: { $command }
error-no-such-post = { $name } har inga stilling med det nummeret
error-post-not-running = { $name } har inga slik stilling som går { $on }
error-several-posts = fleire stillingar går då: { $numbers }
hint-posts = { $command } nummererer stillingane; nemn éi med --praksis N
error-post-elsewhere = ei stilling byter ikkje kommune midt i
error-post-nothing = ingenting blir endra av det
hint-element = skriv NAMN[:til=alis|kommune|delt][:tekst=TEKST]; tilrettelegging tek også :del=N
hint-avtale-end = alis alis-avtale vis viser kvar avtalen står; avbryt ALIS spesialiseringa: alis avbryt
error-cannot-set = { $key } kan ikkje setjast på ei eiga linje i denne fila
error-format = denne kommandoen skriv ikkje { $format }
error-no-store = her er det ikkje noko register
error-no-name = { $flag }: eit namn står på éi linje, er ikkje tomt og har ingen styreteikn
error-nobody-named = ingen er nemnd: oppgi HPR-nummeret eller ein del av namnet
error-no-entry-there = inga hending står på { $place }
error-no-such-fact = `{ $key }` er ikkje noko som blir retta her i «{ $event }»
error-which-entry = kva hending? Linja manglar
error-nothing-to-find = det er ikkje oppgitt noko å søkje etter
error-none-recorded = ingenting er registrert: { $refused } av { $count } er ikkje tillatne
error-answer-to-offer = ikkje noko spørsmål til sjukehuset er ope: eit tilbod er det, og det er ALIS som svarer på det
hint-answer-offer = alis takk-ja { $hpr } eller alis takk-nei { $hpr }
hint-refused-for = dette gjaldt { $who }
error-no-trainee = det finst ingen ALIS `{ $who }`
error-no-rule-nor-trainee = det finst verken ein regel eller ein ALIS `{ $who }`
hint-list-rules = vis reglane med: alis forklar
error-several-trainees = `{ $who }` passar på fleire ALIS
error-blank-value = `{ $key }` ville ha vorte tom
error-would-be-wrong = ingenting vart lagra: registeret ville ha vorte feil
error-several-records = `{ $typed }` passar på fleire
error-several-placements = ALIS har fleire opne sjukehustenester: { $numbers }
error-no-round-letter = brevet `{ $kind }` gjeld ikkje ein tilskotsrunde, så --kommune passar ikkje
error-none-yet = det finst { $kind ->
    [municipality] ingen kommune
    [hospital] ikkje noko sjukehus
    [grant] ingen tilskotsrunde
   *[agreement] ingen samarbeidsavtale
} enno
error-exists = { $file } finst allereie
hint-exists = bruk den som er der: { $command }
error-no-criteria = vilkåra i { $profile } nemner ingen kriterium
error-supersedes-itself = { $id } kan ikkje erstatte { $older }
error-cannot-read = kan ikkje lesast: { $reason }
error-cannot-read-file = { $file } kan ikkje lesast: { $reason }
error-not-in-match = { $trainee } er ikkje med i denne fordelinga: ber ikkje om plass, eller ventar ikkje på nokon
hint-not-in-match = `alis fordel` utan --forklar viser kven som er med
error-cannot-write = { $file } kan ikkje skrivast: { $reason }
error-changed-meanwhile = { $file } vart endra medan dette gjekk føre seg; ingenting vart skrive
error-unfinished = endringa er avgjord, men ikkje gjennomført: { $file }: { $reason }
error-history-in-the-way = historikken kan ikkje skrivast på nytt enno
error-erased-history = { $remote } har framleis ein historikk som er sletta her; ingenting er henta
error-still-named = historikken er skriven på nytt, men personen er framleis nemnd: { $place }
error-leads-outside = { $file } fører ut av registeret
error-locked = ein annan alis skriv i registeret ({ $holder })
error-would-not-read = fila ville ikkje kunne lesast; ingenting vart skrive
error-stale-clone = { $remote } har sletta ein historikk som denne klonen framleis har: send ville han kome igjen. Ingenting er sendt, ingenting er slått saman
error-named-in-git = { $place } nemner personen: historikken er ikkje skriven på nytt
error-no-place = `{ $place }` er ingen stad i registeret
error-git-missing = git er ikkje installert
error-git-slow = git svara ikkje i tide
error-git-damaged = git kan ikkje gi { $name }: git-historikken er skada
error-git-drops = lagringa ville ha mista { $file }, som ikkje er ein del av endringa; ingenting er lagra i git
error-git = git feila: { $said }
error-git-strange = git vart ikkje starta: innstillingane i .git/config i registeret nemner program som git ville køyrt: { $settings }
error-git-busy = { $what ->
    [merge] ei samanslåing (merge)
    [rebase] ein rebase
    [cherry-pick] ein cherry-pick
   *[revert] ein revert
} er ikkje avslutta i git. Ingenting blir lagra i git før det er gjort.
error-no-history = registeret ligg ikkje i git, og har difor ingen historikk
error-no-record = det finst inga fil `{ $id }`, og det har ikkje vore nokon
error-no-remote = ingen å synkronisere med: git er ikkje kopla til noko anna register
error-several-remotes = fleire å synkronisere med: { $remotes }
error-no-branch = git står ikkje på noka grein
error-nothing-to-continue = inga synkronisering er avbroten
error-sync-busy = andre sende endringar først, alle gongene. Prøv igjen: alis synk
error-sync-unreadable = minst éi fil kan ikkje lesast; ingenting er sendt
error-edits = endra for hand og ikkje lagra i git: { $files }
error-nothing-to-undo = ingen kommando å angre
error-nothing-to-redo = ingenting er angra
error-no-commit = git kjenner ikkje `{ $name }`
error-undo-merge = `{ $name }` slår saman endringane til andre, eller rører ikkje registeret, og kan ikkje angrast som éi
error-undone-already = «{ $what }» står ikkje lenger i filene
error-changed-later = { $file } er endra seinare, i det same
error-number-named = { $place } nemner { $number }, som ingen då ville kjenne
error-no-schema = det finst ikkje noko skjema `{ $kind }`
error-no-state-folder = dette systemet har inga mappe til å hugse kva som er vist
error-only-when-changed = --oppstart, --stad og --avdeling gjeld berre når svaret er «endra»
error-position-not-open = stillinga { $id } er lukka
error-position-taken = stillinga { $id } er oppteken: { $people }
hint-position-taken = alis stilling liste --ledig viser kva som er ledig
warn-contract-end = arbeidsavtalen sluttar { $issued }, tenesta { $agreed }
warn-contract-early = { $on } er før vindauget for arbeidsavtalen opnar { $opens }: avtalen er registrert, og tel
warn-other-start = tenesta byrja { $on }; { $agreed } var avtalt: siste dag flyttar seg med, om ikkje arbeidsavtalen nemner ein
warn-other-end = siste tenestedag er { $on }; avtalt var { $agreed } (ein annan dag: --dato)
warn-goals-missing = ikkje oppnådd etter det som er registrert: { $goals }
warn-future = { $on } er etter i dag: hendinga tel frå den dagen
warn-request-late = { $on } er etter { $due }, siste dagen for å melde inn behovet: innmeldinga tel, og er for sein
warn-asked-too-early = { $on } er før vindauget opnar: det tel ikkje, spør igjen frå { $opens }
warn-no-git = git er ikkje installert: registeret verkar, men utan historikk
warn-no-git-identity = git veit ikkje kven du er; lagringa ber namnet til programmet (git config user.name og user.email)

## Brev: malar og ord

letter-and = og
letter-issued = Utferda: { $file }
letter-would-be-issued = Ville ha utferda { $file }
letter-previewed = Skreiv { $file }. Brevet er ikkje utferda og ikkje registrert i saka.
letter-nothing-missing = ingenting, brevet kan utferdast
about-trainee = ein ALIS
about-municipality = ein kommune
about-agreement = ein avtale
about-hospital = eit sjukehus
about-round = ein tilskotsrunde
no-letters = Ingen brev å utferde.
warn-letter-ahead = { $record }: brevet er datert { $on }, fram i tid
warn-letter-late = { $record }: fristen var { $due } ({ $task }); brevet er for seint ute, men skal framleis sendast
warn-letter-reply-past = { $record }: svarfristen i brevet var { $due }, før dagen brevet er datert
warn-letter-service-past = { $record }: tenesta brevet gjeld, skulle vere over { $end }, og det er ikkje registrert korleis ho enda
warn-letter-meeting-past = { $record }: møtet som saka blir skriven til, var { $meeting }
warn-letter-agreement-over = { $record }: avtalen gjeld ikkje lenger; han gjekk ut eller vart erstatta { $ended }
warn-letter-again = { $record }: det same brevet vart utferda { $day } ({ $file }); det blir merkt som erstatta av dette
letter-service-over = { $record }: tenesta vart avslutta { $ended }, og eit brev om tenesta kan ikkje lenger utferdast
letter-hearing-over = { $record }: høyringa var over { $ended }, og eit brev om høyringa kan ikkje lenger utferdast
hint-letter-over = --førehandsvis FIL viser brevet utan å utferde det; --dato set dagen eit brev vart skrive
verify-missing = { $file }: MANGLAR: vart utferda { $on } ({ $kind }, { $record }), og ligg ikkje der
verify-replaced = Erstatta av { $file }, som vart utferda { $day }.
verify-none = Ingen brev er utferda frå dette registeret.
problem-letter-not-replaced = { $file }, som skal vere erstatta, er ikkje utferda i denne saka
committee-planned = møte i utval planlagt
verify-unchanged = { $file }: uendra, utferda { $on } ({ $kind }, { $record })
verify-unproved = { $file }: IKKJE PROVA: ei hending av { $on } nemner det ({ $kind }, { $record }), men manglar det brevet vart laga av: kven som helst kan ha skrive hendinga
verify-brought = Lagt inn av { $by } { $on } (lagring { $commit }).
verify-not-brought = Inga lagring i git har lagt inn dette brevet: kven som ferda det ut, kan ikkje seiast.
verify-changed = { $file }: ENDRA: er ikkje det som vart utferda { $on } som { $issued } ({ $kind }, { $record })
verify-unknown = { $file }: UKJENT: brevet er ikkje utferda frå dette registeret
verify-number-corrected = Det oppgir HPR-nummer { $old }, som var feil skrive og er retta sidan.
verify-records-same = Registeret seier framleis det same.
verify-records-moved-on = Saka har gått vidare sidan; om sin eigen dag har brevet framleis rett.
verify-records-rewritten = Registeret seier ikkje lenger det same om dagen brevet er frå: noko er retta i ettertid.
verify-records-not-comparable = Kan ikkje kontrollerast mot registeret: opplysningane brevet byggjer på, finst ikkje lenger, eller brevet er laga med ein annan versjon.
ask-letter-kind = Kva brev?
ask-letter-about = Kven eller kva gjeld brevet? (HPR-nummer, namn eller id)
ask-record-event = Vil du også registrere i saka: { $event }?
ask-issue-all = { $count ->
    [one] Vil du utferde 1 brev?
   *[other] Vil du utferde { $count } brev?
}
error-missing-facts = brevet «{ $kind }» kan ikkje skrivast for { $record }: opplysningar manglar
hint-missing-fact = { $what } manglar. Legg det inn med: { $command }
error-one-letter = dette er { $count } brev, og dei kan ikkje skrivast som eitt
hint-one-letter = nemn éin, eller bruk --format txt
error-pdf-on-terminal = ein PDF er ikkje til å lese i eit terminalvindauge
hint-pdf-on-terminal = send brevet til ei fil, eller bruk --format txt
problem-template-character = teiknet { $code } kan ikkje stå i ein mal
problem-stray-template = er verken ein mal, eit brevhovud eller eit bilete: her blir det ikkje brukt
hint-stray-template = ein mal heiter SLAG.SPRÅK.md, til dømes offer.nb.md; brevhovudet heiter letterhead.toml
problem-template-endless = malen tek ikkje slutt: lykkjene er for mange, eller brevet for langt
problem-template-too-long = er lengre her enn ein mal kan vere: 64 KiB i alt, 1 000 teikn i éin tagg
problem-template-no-heading = malen har inga overskrift: ho er tittelen på brevet
problem-template-unknown-value = brevet har ingen verdi `{ $value }`
problem-template-unknown-word = malen bruker «{ $word }», som ikkje finst
problem-template-syntax = malen kan ikkje lesast her: «{ $found }»
problem-template-unclosed = malen sluttar før det som er opna her, er lukka
problem-template-operation = malen gjer noko med ein verdi som ikkje lèt seg gjere: «{ $found }»
problem-picture-missing = { $file } finst ikkje i templates/
hint-picture-missing = legg biletet der, eller ta ut linja
problem-letterhead-party = «{ $id }» er verken ein kommune eller eit sjukehus i registeret
hint-letterhead-party = id er nummeret til ein kommune eller id-en til eit sjukehus
problem-character = skrifta i brevet manglar { $characters }
error-characters = skrifta i brevet manglar { $characters }, som står i «{ $text }»
hint-characters = skriv det med bokstavar som skrifta har, eller lag brevet med --format html eller txt, der teikna blir ståande
hint-template-heading = start malen med ei linje `# Tittel`
hint-template-values = docs/letters.md viser verdiane kvart brev har; `alis brev --mal` skriv den innebygde malen
hint-template-syntax = ein verdi står i {"{{ … }}"}, eit val mellom {"{% if … %}"} og {"{% endif %}"}
letter-date = Dato
letter-case = Saksnummer
letter-our-reference = Vår referanse
letter-your-reference = Dykkar referanse
letter-case-officer = Saksbehandlar
letter-exempt = Unnateke offentlegheit
letter-enclosures = Vedlegg
letter-copy-to = Kopi til
letter-municipality = { $name } kommune
letter-coordinator = ALIS-koordinator
letter-supervisor = Rettleiaren til { $name }
letter-agreed-day = avtalt
letter-hospital-contact = ALIS-kontakt
letter-hearing-bodies = Til høyringsinstansane
letter-restricted = (skjerma)
letter-clause = punkt { $clause }
letter-clause-heading = avsnittet «{ $clause }»
goal-cooperation = samhandling
goal-selected = selektert pasientpopulasjon
letter-footer = { $office } · { $record } · Brev-ID { $state }
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
fact-training-started = start i ny ordning for spesialistutdanning
fact-expected-completion = forventa avslutning av spesialiseringa
fact-supervisor = rettleiar i allmennmedisin
fact-coordinator = kontaktpersonen i kommunen (ALIS-koordinator)
fact-still-waiting = ei sjukehusteneste som ventar på plass (tenesta er { $stage })
fact-offer = eit tilbod om plass som står
fact-accepted = eit tilbod som ALIS har takka ja til
fact-extended = at tenesta er forlengd
fact-completed = at tenesta er gjennomført
fact-withdrawn = at behovet er trekt
fact-prioritised = ei rekkjefølgje som kommunen har fastsett
fact-hospital-of-order = sjukehuset til dei rekkjefølgja nemner
fact-terms = vilkåra i avtalen
fact-consultation = ei høyring som er opna, med frist
fact-reply-address = e-postadressa som høyringssvar skal sendast til ({ $name })
fact-committee = eit møte i eit utval
fact-terminated = at avtalen er sagd opp
fact-in-force = at avtalen er i kraft (alle partane har signert)
fact-need = eit behov eller ei stilling ved sjukehuset i dette halvåret eller seinare
fact-rate = satsen for { $role } i klasse { $class }
fact-class = sentralitetsklassen til { $municipality } den { $month }
fact-role-of = rolla til { $hpr } i praksisen frå { $from }
fact-sound-record = ei fil utan feil for { $hpr }
fact-grant-months = ein heil månad med ALIS-avtale i perioden
fact-answer = eit svar frå sjukehuset på ønsket som står
fact-offer-taken-back = eit tilbod som sjukehuset har trekt tilbake
fact-overdue = ein frist som er ute, og som ein annan part har ansvaret for
fact-open-consultation = ei høyring som ikkje er avslutta
fact-awarded = eit tilskot som er tildelt i runden
fact-amount = beløpet som er tildelt for { $hpr }
hint-needs-every-record = brevet er ikkje laga: minst éi fil kan ikkje lesast, og ho kan gjelde brevet. Rett fila først: alis kontroller

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

help-alis = Saksbehandling for sjukehustenesta til legar i spesialisering i allmennmedisin (ALIS): Ingen frist blir gløymd, og kvart svar viser til punktet i avtalen.
help-heading-start = Oppstart
help-heading-trainees = ALIS
help-heading-placement = Sjukehusteneste
help-heading-avtale = ALIS-avtale og tilskot
help-heading-overview = Oversikt
help-heading-store = Registeret

## Hjelp: val som alle kommandoer har

help-global-store = Mappa med registeret (elles ALIS_STORE, elles næraste alis.toml oppover)
help-global-today = Vis korleis det ser ut denne dagen (elles ALIS_TODAY, elles datoen til maskina)
help-global-format = Korleis resultatet blir skrive
help-global-lang = Språk
help-global-color = Når fargar blir brukte
help-global-dry-run = Vis endringa, skriv ingenting
help-global-yes = Svar ja på alle spørsmål
help-global-no-input = Ikkje spør
help-global-no-commit = Ikkje lagre endringa i git
help-global-quiet = Vis berre resultatet
help-global-verbose = Vis meir
help-global-no-pager = Ikkje vis lange svar i sidevisaren (ALIS_PAGER, PAGER, less)
help-global-help = Vis hjelp
help-global-version = Vis versjonen

## Hjelp: val som tyder det same overalt

help-any-trainee = ALIS: HPR-nummer, eller ein del av namnet som passar på éin person
help-any-trainees = ALIS, kvar med HPR-nummer eller ein del av namnet som passar på éin person
help-any-due = Alle som det kan gjerast for no eller er forfalle for; skjerma berre når dei er nemnde
help-any-also = Éin person til, så mange gonger som nødvendig
help-any-words = Teksten, som siste ord
help-any-on = Dagen det skjedde (elles i dag)
help-any-note = Ein merknad i tillegg
help-any-placement = Kva for ei sjukehusteneste, der det er fleire
help-any-overridden = Registrer sjølv om avtalen ikkje opnar for det; skriv grunnen (aldri mot fakta)
help-any-set = Set éin nøkkel i staden for å opne redigeringsprogrammet; kan gjentakast
help-any-excel = CSV slik at norsk Excel opnar fila rett
help-any-municipality = Berre denne kommunen
help-any-hospital = Berre dette sjukehuset
help-any-from = Berre med start frå denne dagen
help-any-to = Berre med start til og med denne dagen
help-any-agreement = Berre under denne avtalen
help-any-start = Ønskt første tenestedag
help-any-months = Kalendermånader teneste (elles som i avtalen)
help-any-wishes = Eit ønske, det viktigaste først; kan gjentakast
help-any-flexible = ALIS kan ta ein annan stad eller ei anna avdeling
help-any-number = Kommunenummeret, fire siffer
help-any-id = Id (også namnet på fila)
help-any-name = Namn
help-any-email = E-postadresse
help-any-phone = Telefon
help-any-case = Saksnummer i arkivet
help-any-by = Parten: kommunenummer, id-en til sjukehuset eller namnet
help-any-round = Runden (namnet på fila i grants/)
help-any-post = Nummeret på stillinga, der fleire går
help-any-workplace = Arbeidsstad
help-any-role = Rolle i kommunen
help-any-engagement = Korleis legen er knytt til kommunen (næringsdrivande: etter hovudmodellen)
help-any-percent = Stillingsprosent, med høgst to desimalar

## Hjelp: kommandoane

help-help = Vis hjelp om alis, eller om ein kommando, med døme
help-help-command = Kommandoen, til dømes: samarbeidsavtale legg-til
help-init = Lag eit register
help-init-dir = Mappa (elles denne)
help-init-name = Namn på registeret
help-demo = Lag eit eksempelregister du kan prøve alt i
help-demo-dir = Mappa (elles alis-demo)
help-municipality = Vis og rediger kommunane
help-municipality-add = Legg til ein kommune
help-municipality-add-centrality = Sentralitetsklasse etter SSB
help-municipality-add-registered = Registrert som utdanningsverksemd denne dagen
help-municipality-add-training-plan = Kvar den generelle utdanningsplanen er publisert
help-municipality-add-coordinator = Namnet til ALIS-koordinatoren
help-municipality-list = Vis alle kommunane
help-municipality-show = Vis éin kommune
help-municipality-edit = Rediger fila til kommunen; ho blir kontrollert før ho blir lagra
help-municipality-renumber = Gi ein kommune eit anna nummer frå ein dag; det som var, held på nummeret frå sin dag
help-municipality-renumber-old = Nummeret til då
help-municipality-renumber-new = Nummeret frå då av
help-municipality-renumber-on = Første dag med det nye nummeret
help-municipality-renumber-name = Namnet frå då av, om det også blir endra
help-municipality-merge = Slå saman kommunar frå ein dag, til ein ny eller ein som finst
help-municipality-merge-numbers = Numra på dei som går inn i han
help-municipality-merge-into = Nummeret på den dei blir
help-municipality-merge-on = Første dag med den nye ordninga
help-municipality-merge-name = Namnet på ein som er ny
help-municipality-split = Del ein kommune i fleire frå ein dag
help-municipality-split-number = Nummeret på den som blir delt
help-municipality-split-into = Numra på dei han blir, med komma mellom
help-municipality-split-on = Første dag med den nye ordninga
help-municipality-split-names = Namnet på ein som er ny; éin gong for kvar
help-municipality-split-trainees = Kvar ein ALIS går (elles spurt om); éin gong for kvar
help-municipality-split-agreements = Kven ein avtale bind frå då av (elles alle); éin gong for kvar
help-hospital = Vis og rediger sjukehusa (helseføretaka), stadene og avdelingane
help-hospital-add = Legg til eit sjukehus
help-hospital-add-places = Ein stad med ei avdeling; kan gjentakast
help-hospital-add-contact = Namnet til ALIS-kontakten
help-hospital-list = Vis alle sjukehusa
help-hospital-show = Vis eitt sjukehus
help-hospital-edit = Rediger fila til sjukehuset; ho blir kontrollert før ho blir lagra
help-hospital-rename = Gi ein stad eller ei avdeling eit anna namn frå ein dag
help-hospital-rename-to = Namnet frå då av
help-hospital-move = Flytt ein stad eller ei avdeling til eit anna føretak frå ein dag
help-hospital-move-to-hospital = Føretaket, med id
help-hospital-close = Legg ned ein stad eller ei avdeling på ein dag
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
help-agreement = Vis og rediger samarbeidsavtalane (også særavtalar og fagavtalar) og vilkåra i dei
help-agreement-add = Legg til ein avtale
help-agreement-add-title = Tittel
help-agreement-add-municipalities = Ein kommune som er part; kan gjentakast
help-agreement-add-hospitals = Eit sjukehus som er part; kan gjentakast
help-agreement-add-profile = Vilkåra: ein innebygd profil eller ein eigen profil i registeret
help-agreement-add-supersedes = Ein avtale som denne erstattar; kan gjentakast
help-agreement-add-case = Saksnummer i arkivet
help-agreement-list = Vis alle avtalane
help-agreement-show = Vis éin avtale: kvar han står, kva som manglar, kva som er neste, og alle vilkår
help-agreement-show-quotes = Også orda i avtalen eller lova som kvart vilkår byggjer på
help-agreement-edit = Rediger fila til avtalen; ho blir kontrollert før ho blir lagra
help-agreement-draft = Registrer at utkastet er ferdig
help-agreement-consult = Send utkastet på høyring
help-agreement-consult-due = Høyringsfristen
help-agreement-consult-to = Kven det vart sendt til (elles partane); kan gjentakast
help-agreement-consult-by = Parten som opnar og avsluttar høyringa (elles begge sider)
help-agreement-reply = Registrer eit høyringssvar
help-agreement-reply-from = Kven som svarte
help-agreement-close-consultation = Avslutt høyringa
help-agreement-assess = Registrer ei vurdering av utkastet, til dømes frå Helsedirektoratet
help-agreement-assess-by = Kven som vurderte
help-agreement-assess-result = Kva dei kom til
help-agreement-committee = Registrer behandlinga i eit utval; blir inga avgjerd oppgitt, er møtet planlagt
help-agreement-committee-body = Utvalet: ASU, SU …
help-agreement-committee-on = Møtedagen (elles i dag)
help-agreement-committee-decision = Kva utvalet kom til
help-agreement-sign = Registrer at ein part har signert. Avtalen trer i kraft når alle har signert.
help-agreement-review = Registrer den årlege gjennomgangen
help-agreement-request-revision = Registrer at ein part krev avtalen revidert
help-agreement-request-revision-reason = Kvifor
help-agreement-raise-dispute = Registrer ei usemje om avtalen
help-agreement-raise-dispute-text = Kva usemja gjeld
help-agreement-settle-dispute = Registrer at usemja er løyst
help-agreement-evaluate = Registrer ei evaluering
help-agreement-terminate = Sei opp avtalen; han går ut etter oppseiingstida i vilkåra
help-agreement-supersede = La avtalen erstatte eldre avtalar den dagen han trer i kraft
help-agreement-supersede-older = Avtalane han erstattar
help-agreement-transfer = La sakene som har ein avtale, gå over til ein annan; det som ventar, blir meldt inn på nytt der
help-agreement-transfer-old = Avtalen dei har
help-agreement-transfer-new = Avtalen dei får
help-agreement-transfer-on = Dagen det blir meldt inn på nytt (elles i dag)
help-agreement-criteria = Registrer kva kriterium ein kommunal institusjon oppfyller
help-agreement-criteria-met = Nummeret på eit kriterium som er oppfylt; kan gjentakast
help-agreement-criteria-not-met = Nummeret på eit kriterium som ikkje er oppfylt; kan gjentakast
help-agreement-compare = Set vilkåra i to avtalar eller profilar side om side
help-agreement-compare-a = Ein avtale eller profil
help-agreement-compare-b = Den andre
help-enroll = Registrer ein ny ALIS; med ønske blir innmeldinga gjort i same steg
help-enroll-hpr = HPR-nummer
help-enroll-second-post = Stilling til på same tid, i same eller ein annan kommune; rolle og tilknyting er som i den første
help-enroll-supervisor-email = E-posten til rettleiaren
help-enroll-supervisor-phone = Telefonen til rettleiaren
help-enroll-municipality = Kommunenummeret
help-enroll-agreement = Samarbeidsavtalen (elles den som bind kommunen)
help-enroll-started = Første dag i praksis i kommunen
help-enroll-training-started = Oppstart i ny ordning for spesialistutdanning
help-enroll-expected-completion = Forventa avslutning av spesialiseringa
help-enroll-supervisor = Rettleiar i kommunen
help-enroll-scheme = Utdanningsordning
help-enroll-case = Saksnummer i arkivet
help-enroll-prior-months = Månader i allmennpraksis frå før
help-list = Vis alle ALIS: trinn, oppstart og neste frist
help-list-stage = Berre på dette trinnet; kan gjentakast
help-show = Vis heile saka til ein ALIS: trinn, neste frist, kva som har skjedd
help-phone = Sida ved telefonen: kven, nummeret, kva som er neste og kven som kan ringjast på sjukehuset
help-edit = Rediger fila til ein ALIS; ho blir kontrollert før ho blir lagra
help-edit-trainee = ALIS; med linje bak (kari:18, trainees/9144897.toml:18) hendinga som står der
help-edit-on = Rett dag for hendinga
help-edit-text = Rett tekst
help-edit-note = Rett merknad
help-edit-start = Rett første dag i tenesta
help-edit-end = Rett siste dag
help-edit-from = Rett første dag
help-edit-to = Rett siste dag
help-edit-until = Rett ny siste tenestedag
help-edit-answer-by = Rett svarfrist
help-edit-months = Rett tal på månader
help-edit-days = Rett tal på dagar
help-edit-site = Rett stad
help-edit-department = Rett avdeling
help-edit-reason = Rett grunn
help-edit-title = Rett tittel
help-edit-by = Kven det var
help-edit-overridden = Kvifor det står mot eit krav
help-note = Skriv eit notat
help-note-text = Notatet
help-absence = Registrer fråvær; aldri årsaka
help-absence-from = Første dag
help-absence-to = Siste dag
help-absence-counts = Fråværet tel som teneste
help-goal = Registrer at eit læringsmål er oppnådd; vis lista over mål, eller hent lista frå CSV
help-goal-goal = Læringsmålet: ALM-055
help-goal-by = Kven som stadfesta det
help-goal-import = Hent lista over læringsmål frå ei CSV-fil med kolonnane kode og namn
help-goal-list = Vis læringsmåla som registeret kjenner ved namn
help-plan = Vis når den individuelle utdanningsplanen sist vart revidert, eller registrer ein revisjon, for éin eller fleire
help-plan-revised = Registrer ein revisjon
help-access = Vis om nokon har bede om innsyn i eigne opplysningar og fått det, eller registrer det
help-access-requested = Registrer at ALIS har bede om innsyn
help-access-given = Registrer at innsyn er gitt
help-access-letter = Brevet: fila eller saksnummeret
help-contact = Registrer kontakt under tenesta
help-contact-by = Kven som hadde kontakt
help-contact-text = Kva som vart sagt
help-call = Registrer at koordinatoren snakka med ALIS
help-call-text = Kva som vart sagt
help-course = Registrer kursdagar under tenesta, for éin eller fleire, og sjå kva som er igjen
help-course-title = Kva kurset var
help-course-days = Heile dagar
help-request = Meld inn behovet: ønske og oppstart, som i innmeldingsskjemaet
help-request-agreement = Samarbeidsavtalen som det blir meldt inn under (elles den som står i saka)
help-reconfirm = Spør sjukehuset på nytt før oppstart, eller registrer svaret
help-reconfirm-answer = Kva sjukehuset svarte
help-reconfirm-start = Oppstarten sjukehuset foreslår i staden
help-reconfirm-site = Staden sjukehuset foreslår i staden
help-reconfirm-department = Avdelinga sjukehuset foreslår i staden
help-ask = Spør sjukehuset på nytt før oppstart, om éin eller fleire
help-answer = Registrer kva sjukehuset svarte
help-answer-answer = Kva det svarte
help-answer-start = Oppstarten sjukehuset foreslår i staden
help-answer-site = Staden sjukehuset foreslår i staden
help-answer-department = Avdelinga sjukehuset foreslår i staden
help-avtale = Vis, signer og avslutt ALIS-avtalen mellom kommunen og ALIS: element, lengd, slutt
help-avtale-sign = Registrer at ALIS-avtalen er signert; ein seinare signatur erstattar det som er avtalt
help-avtale-sign-municipality = Nummeret på kommunen ALIS-avtalen er inngått med (elles den der stillinga går)
help-avtale-sign-elements = Eit element: praksiskompensasjon, læringsaktivitetar, lågare-produktivitet, rettleiing, tilrettelegging, tillegg, kommunalt; kan gjentakast
help-avtale-show = Vis frå når til når ALIS-avtalen gjeld, med reknestykket, og kva som er avtalt
help-avtale-end = Avslutt praksisen som går, og då også ALIS-avtalen
help-avtale-end-municipality = Nummeret på kommunen avtalen gjeld, der det er fleire
help-avtale-end-specialised = Godkjend som spesialist: avsluttar avtalen og utdanninga, ikkje praksisen
help-grant = Vis og registrer tilskotet Nasjonal ALIS og veiledning: rundar, månader og kroner, søknad og svar
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
help-grant-show = Vis månader og kroner for kvar ALIS, med reknestykket
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
help-position = Vis og registrer stillingane til sjukehusa: kva som er ledig, og kven som har kva
help-position-add = Meld ei stilling ledig
help-position-add-hospital = Sjukehuset
help-position-add-site = Stad, slik det står i fila til sjukehuset
help-position-add-department = Avdeling, slik det står i fila til sjukehuset
help-position-add-start = Første tenestedag
help-position-add-months = Kalendermånader (elles dei i avtalen)
help-position-add-capacity = Talet på plassar (elles 1)
help-position-add-cause = Kvifor stillinga er ledig (ikkje skriv kven som er borte)
help-position-list = Vis stillingane
help-position-list-free = Berre dei som har ledige plassar
help-position-show = Vis éi stilling
help-position-edit = Rediger fila til stillinga; ho blir kontrollert før ho blir lagra
help-position-advertise = Registrer at stillinga er lyst ut på vanleg måte
help-position-close = Registrer at stillinga ikkje lenger er ledig
help-position-close-reason = Kvifor
help-offer = Registrer tilbodet frå sjukehuset: ei stilling, eller stad og oppstart
help-offer-position = Stillinga som blir tilboden
help-offer-hospital = Sjukehuset, der fleire i avtalen har staden
help-offer-site = Stad, slik det står i fila til sjukehuset
help-offer-department = Avdeling, slik det står i fila til sjukehuset
help-offer-start = Første tenestedag
help-offer-months = Kalendermånader (elles dei som er ønskte)
help-offer-answer-by = Dagen ALIS må svare innan
help-accept = Registrer at ALIS takkar ja til tilbodet
help-decline = Registrer at ALIS takkar nei til tilbodet, og ventar på eit anna
help-decline-reason = Kvifor (aldri ein diagnose)
help-withdraw-offer = Registrer at sjukehuset trekkjer tilbodet
help-withdraw-offer-reason = Kvifor
help-contract = Registrer at arbeidsavtalen er utferda, eller signert, for éin eller fleire
help-contract-issued = Sjukehuset har utferda arbeidsavtalen
help-contract-signed = Begge partane har signert arbeidsavtalen
help-contract-start = Første dag i arbeidsavtalen
help-contract-end = Siste dag i arbeidsavtalen
help-start = Registrer at tenesta har byrja
help-extend = Registrer at tenesta blir lengre
help-extend-until = Ny siste tenestedag
help-extend-reason = Kvifor (aldri ein diagnose)
help-extend-agreed-with = Kommunen forlenginga er avklart med (nummer eller namn)
help-extend-agreed-on = Dagen ho vart avklart (elles registreringsdagen)
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
help-discontinue = Registrer at ALIS har avbrote spesialiseringa
help-discontinue-reason = Kvifor (aldri ein diagnose)
help-resume = Registrer at ein ALIS som hadde avbrote spesialiseringa, er tilbake
help-move = Flytt ALIS til ein annan kommune på ein dag: avsluttar det som går, byrjar den nye stillinga
help-move-to = Nummeret på kommunen
help-move-on = Første dag der; dagen til den første stillinga rettar kommunen frå byrjinga av
help-move-agreement = Samarbeidsavtalen frå no av (elles den som bind kommunen)
help-practice = Vis og endre stillingane i kommunane: ei til, ein annan prosent, slutt; vis nummererer dei
help-practice-add = Registrer ei stilling ved sida av dei som går
help-practice-add-on = Første dag i stillinga
help-practice-add-municipality = Nummeret på kommunen (elles den ALIS er i)
help-practice-change = Endre ei stilling frå ein dag; på sin eigen første dag blir stillinga retta
help-practice-change-on = Første dag med endringa
help-practice-change-municipality = Rett kommunen, berre på første dagen til stillinga
help-practice-end = Registrer at ei stilling tek slutt
help-practice-end-on = Siste dag i stillinga
help-heading-documents = Brev
help-document = Utferd brev frå registeret: PDF/A til arkivet, registrert i saka med SHA-256
help-document-kind = Kva for eit brev
help-document-ids = Kven eller kva brevet gjeld: ein ALIS (HPR-nummer eller namn), ein kommune, ein avtale, eit sjukehus, ein tilskotsrunde
help-document-all = Alle brev av dette slaget som skal sendast no
help-document-preview = Skriv brevet til ei fil utan å utferde det (`-`: ut på skjermen)
help-document-stdout = Skriv brevet ut på skjermen utan å utferde det
help-document-record = Registrer hendinga som brevet er, utan å spørje
help-document-no-event = Registrer berre brevet i saka, ikkje hendinga
help-document-template-of = Skriv den innebygde malen, som eit utgangspunkt for din eigen
help-document-values = Vis verdiane som malen til brevet kan bruke, som JSON
help-document-our-reference = Vår referanse på brevet
help-document-your-reference = Referansen til mottakaren
help-document-enclosure = Eit vedlegg til brevet (kan takast fleire gonger)
help-document-copy-to = Kven som får kopi av brevet (kan takast fleire gonger)
help-document-exempt = Heimelen som brevet er unnateke offentlegheit etter, til dømes «offl. § 13 jf. fvl. § 13»
help-document-municipality = Berre denne kommunen sin del av ein tilskotsrunde (elles eitt brev for kvar kommune)
help-document-list = Vis breva; med ein ALIS, ein kommune, ein avtale, eit sjukehus eller ein tilskotsrunde: kva som manglar for kvart av dei
help-document-on = Datoen på brevet (elles i dag); det som er registrert etter datoen, er ikkje med
help-verify = Kontroller at eit brev er det som vart utferda, og at opplysningane framleis gjeld
help-verify-all = Alle brev som er utferda, der dei ligg i registeret
help-verify-files = Filene
help-match = Foreslå kven som får kva stilling, og kvifor
help-match-reconfirmed = Berre dei som sjukehuset har stadfesta
help-match-hospital = Berre stillingar ved dette sjukehuset
help-match-from = Berre stillingar med start frå denne dagen (elles i dag)
help-match-to = Berre stillingar med start til og med denne dagen
help-match-allow-half = Tilby også éin del åleine når begge delane (3 + 3) ikkje er ledige
help-match-explain = Berre denne ALIS-en: kvar stilling, og alle som går føre til stillinga
help-prioritise = Foreslå og fastset rekkjefølgja blant dei kommunen har
help-prioritise-municipality = Kommunen, med nummer eller namn
help-prioritise-order = Rekkjefølgja: HPR-nummer med komma mellom
help-prioritise-reason = Grunngivinga for rekkjefølgja
help-stats = Vis anonyme tal for avslutta saker, år for år; små grupper blir ikkje viste
help-demand = Samanlikn behov og stillingar per halvår, stad og avdeling
help-demand-from = Frå halvåret med denne dagen (elles det som er no)
help-demand-to = Til og med halvåret med denne dagen
help-match-apply = Registrer tilboda, alle eller ingen
help-match-answer-by = Svarfrist for tilboda
help-deadlines = Vis fristar: kva som må gjerast, av kven og kvifor
help-today = Dagen: kor mykje som er forfalle, kan gjerast no og opnar snart, så det som hastar, og kven du kan ringje
help-today-within = Kva som hastar av det som kan gjerast no: seinast innan denne tida (elles 14d)
help-today-limit = Vis berre så mange; kor mange som er utelatne, blir sagt
help-deadlines-who = Berre fristane til denne ALIS: HPR-nummer, eller ein del av namnet som passar på éin person
help-deadlines-within = Vis det som opnar innan denne tida: 60d, 8v, 2m
help-deadlines-overdue = Berre det som er forfalle
help-find = Finn ord i namn, notat, tekstar, stader og titlar, i alle filer
help-find-words = Orda, som alle står der
help-deadlines-all = Også det som er gjort eller ligg langt fram
help-any-party = Berre det denne parten skal gjere
help-any-all-parties = Også det andre partar i registeret har å gjere, der alis.toml seier kven registeret høyrer til
help-any-rule = Berre denne regelen
help-deadlines-trainee = Berre denne ALIS, med HPR-nummer; også ein skjerma
help-deadlines-changed = Berre det som er opna eller forfalle sidan førre slike køyring på denne maskina
help-deadlines-exit-code = Avslutt med 10 når noko er ope, 11 når noko er forfalle
help-deadlines-limit = Vis berre så mange, dei som hastar mest; kor mange som er utelatne, blir sagt
help-deadlines-nagios = Svar slik overvakingssystem vil ha det
help-explain = Vis ein regel med punkt og tal, eller kvifor saka står der ho står, og korleis dagane er rekna ut
help-explain-what = Ein regel eller ein ALIS. Blir ingen oppgitt, kjem alle reglane.
help-explain-agreement = Vilkåra i denne avtalen (elles i alle profilar)
help-compliance = Vis kva fristar kvar part har halde, og kor mange dagar dei andre vart forseinka, punkt for punkt i avtalen
help-compliance-agreement = Avtalen
help-compliance-from = Fristar frå denne dagen (elles tolv månader før den siste)
help-compliance-to = Fristar til og med denne dagen (elles i dag)
help-compliance-year = Fristane i eitt kalenderår
help-compliance-all = Også dei fristane som vart haldne, éin for éin
help-check = Kontroller alle filene og vis kvar feil med fil og linje
help-purge = Slett saker der oppbevaringstida er ute, eller saka til éin person
help-purge-trainees = HPR-nummer. Utan nummer kjem sakene som kan slettast.
help-purge-history = Fjern saka frå historikken i git også, og kontroller at ingenting er igjen
help-purge-keep-letters = La brev under andre saker stå, sjølv om dei nemner personen
help-purge-theirs = Rekn denne staden (FIL eller FIL:LINJE) som skriven om ein annan med same namn
help-check-strict = Avslutt med 1 der det er åtvaringar
help-log = Vis kven som gjorde kva når: historikken frå git og hendingane
help-log-record = Kven eller kva: HPR-nummer, namn eller id (elles alle)
help-log-since = Berre det som er registrert denne dagen eller seinare
help-log-limit = Høgst så mange endringar
help-undo = Angre den siste kommandoen
help-undo-commit = Ei bestemt endring (elles din siste kommando)
help-undo-list = Vis kva som kan angrast
help-redo = Gjer om den siste angringa
help-sync = Hent endringane til andre, slå dei saman med dine og send dine
help-sync-go-on = Gå vidare etter at konfliktar er retta
help-sync-ours = La det som er gjort her, gjelde der to sider har endra det same på kvar sin måte
help-sync-theirs = La det andre har gjort, gjelde der to sider har endra det same på kvar sin måte
help-sync-take-new-history = Ta i bruk ein historikk som andre har skrive på nytt; det som er gjort her sidan, står ved lag
help-merge = Slå saman tre utgåver av ei fil (git gjer det sjølv ved `git merge` og `alis synk`)
help-merge-base = Utgåva som begge byggjer på
help-merge-ours = Den eine; resultatet blir skrive hit
help-merge-theirs = Den andre
help-merge-path = Kva fil i registeret det gjeld
help-merge-copies = Slå saman med kopiane som synkroniserte mapper har laga, og fjern dei
help-schema = Vis JSON Schema for ei fil eller eit resultat, til redigeringsprogram
help-schema-kind = Kva skjema. Blir ingen oppgitt, kjem namna.
help-completions = Lag eit skript som fullfører kommandoar med Tab
help-completions--long =
    Blir installert med éi linje:
    bash        echo 'source <(alis completions bash)' >> ~/.bashrc
    zsh         echo 'source <(alis completions zsh)' >> ~/.zshrc
    fish        alis completions fish > ~/.config/fish/completions/alis.fish
    PowerShell  Add-Content $PROFILE 'alis completions powershell | Out-String | Invoke-Expression'
help-completions-shell = Skallet
help-man = Vis manualsida for programmet eller ein kommando
help-man-command = Kommandoen
csv-year = År
csv-terms = Vilkår
csv-documented = Dokumentert
csv-withdrawn = Trekt
csv-discontinued = Avbrote
csv-total = I alt
csv-half-year = Halvår
csv-hospital = Sjukehus
csv-site = Stad
csv-department = Avdeling
csv-wanted = Ønskt
csv-positions = Plassar
csv-taken = Teke
csv-gap = Manglar
csv-rule = Regel
csv-record = Fil
csv-subject = Gjeld
csv-placement = Sjukehusteneste
csv-responsible = Ansvarleg
csv-opens = Opnar
csv-due = Frist
csv-act-by = Siste arbeidsdag
csv-status = Status
csv-days-left = Dagar igjen
csv-days-late = Dagar over fristen
csv-done-on = Gjort
csv-basis = Grunnlag
csv-strength = Bindande som
csv-agreement = Samarbeidsavtale
csv-municipality = Kommune
csv-next = Kommando
csv-trainee = ALIS
csv-position = Stilling
csv-start = Oppstart
csv-wish = Ønske
csv-deviation-days = Avvik i dagar
csv-reasons = Grunngiving
csv-id = Id
csv-end = Slutt
csv-months = Månader
csv-capacity = Talet på plassar
csv-free = Ledige
csv-standing = Status
csv-published = Meld ledig
csv-advertised = Utlyst
csv-closed = Lukka
csv-cause = Årsak
csv-round = Runde
csv-period-from = Perioden frå
csv-period-to = Perioden til
csv-apply-by = Søknadsfrist
csv-report-by = Rapporteringsfrist
csv-facilitation-percent = Tilrettelegging, prosent
csv-project = Prosjektkode
csv-hpr = HPR-nummer
csv-name = Namn
csv-concluded = Avtale frå
csv-role = Rolle
csv-percent = Stillingsprosent
csv-centrality = Sentralitet
csv-rate = Sats
csv-amount = Beløp
csv-trainee-amount = Beløp for ALIS
csv-facilitation-max = Tilrettelegging, høgst
csv-hospital-months = Månader på sjukehus
csv-outside-months = Månader utan avtale
csv-absent-months = Månader i fråvær
csv-agency-months = Månader gjennom vikarbyrå
csv-applied-on = Søkt dato
csv-applied = Søkt beløp
csv-awarded-on = Innvilga dato
csv-awarded = Innvilga beløp
csv-refused-on = Avslått dato
csv-stage = Trinn
csv-eligible-from = Krav til teneste nådd
csv-next-rule = Neste frist gjeld
csv-next-due = Neste frist
csv-outcome = Utfall
help-man-out = Skriv sidene om alle kommandoar til denne mappa

## The calendar
calendar-name = { $store }: fristar
calendar-opens = Kan gjerast frå og med { $day }.
calendar-act-by = Siste yrkedag er { $day }.
calendar-done = Gjort { $day }.
calendar-over = Skal ikkje lenger gjerast.
file-written = Skreiv { $file }.
error-only-in-calendar = `--anonymt` høyrer berre til formatet `ics`.
error-not-in-calendar = `{ $flag }` går ikkje saman med formatet `ics`: Ein kalender som følgjer fila, ville miste hendingar.
help-export = Skriv registeret ut for andre program
help-export-calendar = Skriv fristane som ein kalender (iCalendar): ei hending per frist, på siste dagen; det som er gjort, er avlyst i eit år
help-export-calendar-who = Berre fristane til denne ALIS-en: HPR-nummer, eller ein del av namnet som passar på éin person
help-export-calendar-out = Skriv til denne fila (elles til skjermen)
help-export-calendar-anonymous = Utan namn og nummer på personar
help-deadlines-anonymous = Med `--format ics`: utan namn og nummer på personar

## The timeline
phase-wished = ønskt
phase-offered = tilboden
phase-agreed = avtalt
phase-serving = i teneste
phase-served = gjennomført
timeline-legend = { $mark-wished } ønskt · { $mark-offered } tilboden · { $mark-agreed } avtalt · { $mark-serving } i teneste · { $mark-served } gjennomført
timeline-legend-windows = { $mark-open } kan gjerast no · { $mark-due } siste dag
timeline-legend-seats = { $mark-free } ledig plass · { $mark-full } alle plassane opptekne · { $mark-over } fleire enn det er plassar
timeline-months = jan feb mar apr mai jun jul aug sep okt nov des
timeline-no-hospital = Utan namngitt sjukehus
timeline-window = vindauge
timeline-free = ledig plass
timeline-full = alle opptekne
timeline-over = fleire enn plassar
timeline-today = i dag
timeline-title = Sjukehusteneste frå { $from } til { $to }
timeline-seats = { $held } av { $capacity } plassar er opptekne
timeline-none = Inga sjukehusteneste å vise frå { $from } til { $to }.
error-timeline-days = Første dag ({ $from }) er etter den siste ({ $to })
help-timeline = Teikn sjukehusteneste, vindauge og dagen i dag som søyler, per ALIS eller per stad
help-timeline-who = Berre denne ALIS-en: HPR-nummer, eller ein del av namnet som passar på éin person
help-timeline-by = Ei linje per ALIS, eller per avdeling med plassane
help-timeline-from = Frå denne dagen (elles seks månader tilbake)
help-timeline-to = Til og med denne dagen (elles to år frå den første)
help-timeline-svg = Skriv eit bilete til denne fila (`-`: til skjermen)
