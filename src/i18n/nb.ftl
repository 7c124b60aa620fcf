### Tekstene i alis på bokmål. De andre språkene har de samme id-ene og variablene; det passer `build.rs` på.

## Det som skal gjøres (reglene), som oppgave

rule-registration = Registrer utdanningsvirksomheten
rule-request = Meld inn behovet til sykehuset
rule-prioritisation = Fastsett rekkefølgen blant kandidatene
rule-reconfirmation = Spør sykehuset på nytt
rule-reconfirmation-answer = Svar kommunen
rule-follow-up = Følg opp innmeldingen
rule-offer = Tilby en plass
rule-offer-answer = Svar på tilbudet
rule-contract = Utsted arbeidsavtalen
rule-written-contract = Skriv arbeidsavtalen
rule-start = Start i tjenesten
rule-coordinator-contact = Hold kontakt med ALIS (koordinatoren)
rule-supervisor-contact = Hold kontakt med ALIS (veilederen)
rule-goal-review = Gå gjennom læringsmålene
rule-completion = Registrer gjennomført tjeneste
rule-documentation = Dokumenter tjenesten
rule-plan-review = Revider utdanningsplanen
rule-old-scheme = Søk om godkjenning etter gammel ordning
rule-purge = Slett saken
rule-access = Gi innsyn i det som er lagret
rule-position-advertise = Lys ut vikariatet på vanlig måte
rule-clash = Rydd opp i det som ikke kan stemme
rule-consultation = Svar på høringen
rule-consultation-close = Avslutt høringen
rule-committee = Behandle avtaleutkastet
rule-agreement-review = Gå gjennom avtalen
rule-agreement-renewal = Inngå ny avtale
rule-evaluation = Evaluer ordningen
rule-alis-agreement = Inngå ALIS-avtale
rule-alis-agreement-end = Avslutt ALIS-avtalen
rule-grant-application = Søk om tilskudd
rule-grant-report = Rapporter bruken av tilskuddet

## Reglene i en setning eller to

explained-registration = En kommune må være registrert utdanningsvirksomhet før den ber om plass. Fristen er den første innmeldingen for noen av kommunens ALIS. Gjort når det står i kommunens fil når den ble registrert.
explained-request = Behovet meldes til sykehusets ALIS-kontakt så snart som mulig etter at ALIS har startet i kommunen; der avtalen krever tjeneste først, når den er nådd. Der avtalen ikke gir noe tall, gjelder registerets egen påminnelse; der den regner bakover fra ønsket oppstart, gjelder den datoen, etter det første ønsket. Fristen kommer igjen når sykehuset sa nei, når oppstarten er passert uten at noe er takket ja til, når behovet er trukket, eller når en tjeneste er slutt og læringsmål mangler. Gjort når behovet er meldt inn.
explained-prioritisation = Når to eller flere av kommunens ALIS venter på plass samtidig, med oppstart innenfor avviket fra hverandre, skal kommunen fastsette rekkefølgen. Fristen er den tidligste dagen kommunen må spørre på nytt for en av dem; gjort når en rekkefølge nevner alle.
explained-reconfirmation = Før ønsket oppstart spør kommunen på nytt om tjenesten kan gjennomføres som innmeldt. Vinduet åpner og lukker så mange måneder før oppstarten i innmeldingen som gjelder, hva sykehuset enn har svart siden; å spørre før det åpner, teller ikke, og et vindu som var lukket før innmeldingen, er det ingen som har brutt. Gjort når det er registrert at sykehuset er spurt, eller når det er takket ja til et tilbud.
explained-reconfirmation-answer = Sykehuset svarer. Avtalen gir ikke noe antall dager, så registerets egen påminnelse gjelder fra dagen det ble spurt. Gjort når svaret er registrert, eller et tilbud.
explained-follow-up = Der avtalen ikke gir noen dag, følger den som meldte inn behovet, det opp: spør sykehuset, melder inn på nytt eller trekker ønsket. Registerets egen påminnelse gjelder fra det siste som skjedde, senest til oppstarten som står. Den som takket nei, venter på en annen stilling, og ingen sykehusfrist løper.
explained-offer = Sykehuset tilbyr en plass i tide til arbeidsavtalen, og har derfor samme frist som den. Et tilbud som sykehuset trekker, åpner fristen igjen; et som ALIS takker nei til, gjør det ikke: da venter ALIS. En dag som var passert før det var noe å tilby, er det ingen som har brutt. Gjort når tilbudet er registrert.
explained-offer-answer = ALIS svarer innen dagen tilbudet nevner; nevner det ingen, gjelder registerets egen påminnelse. Den som takker nei, må vente til en annen stilling blir ledig. Gjort når ALIS har takket ja eller nei.
explained-contract = Sykehuset utsteder arbeidsavtalen i et vindu før oppstart. Fristen gjelder fra det er takket ja til tilbudet; et vindu som var lukket da, er det ingen som har brutt. Gjort når arbeidsavtalen er utstedt, eller når tjenesten begynner.
explained-written-contract = Arbeidsavtalen skal være skriftlig senest så mange dager etter at tjenesten begynte; varer den under en måned, med en gang. Dette er loven, hva samarbeidsavtalen enn sier. Gjort når arbeidsavtalen er utstedt, ikke når tjenesten begynner.
explained-start = ALIS begynner den dagen begge parter er enige om. Gjort når tiltredelsen er registrert.
explained-coordinator-contact = Kommunen holder kontakt med sin ALIS under tjenesten. Avtalen gir ikke noe tall, så registerets egen påminnelse gjelder fra siste kontakt eller fra tiltredelsen. Gjort når kontakten er registrert.
explained-supervisor-contact = ALIS beholder veilederen i kommunen og har jevnlig kontakt under tjenesten. Avtalen gir ikke noe tall, så registerets egen påminnelse gjelder fra siste kontakt eller fra tiltredelsen. Gjort når kontakten er registrert.
explained-goal-review = Før tjenesten er slutt: Er ALM-055 og ALM-085 oppnådd, eller trengs det forlengelse? Registerets egen påminnelse åpner gjennomgangen. Gjort når begge læringsmålene er oppnådd; en forlengelse åpner den på nytt.
explained-completion = Tjenesten blir gjennomført til siste dag, eller den er forlenget før det. Gjort når det er registrert at tjenesten er gjennomført.
explained-documentation = Sykehuset utsteder dokumentasjon på gjennomført tjeneste. Avtalen gir ikke noe antall dager, så registerets egen påminnelse gjelder fra siste tjenestedag. Gjort når dokumentasjonen er registrert.
explained-plan-review = Den individuelle utdanningsplanen skal revideres årlig (spesialistforskriften § 25), uansett hva avtalen sier. Antall måneder står i registerets påminnelser. Gjort når revisjonen er registrert.
explained-old-scheme = Leger som var under spesialisering i allmennmedisin 1. mars 2019, kan godkjennes etter gammel ordning hvis de søker innen en siste dag som gjelder hele landet. Bare for ALIS i gammel ordning; den som går over til ny ordning, er konvertert.
explained-purge = En sak er avsluttet for dem som fører registeret når ALIS er blitt spesialist eller har avbrutt; der bare sykehus fører det, når begge læringsmålene er oppnådd og hver tjeneste er dokumentert eller trukket; eller når kommunen ikke er blant dem og ingen av sykehusene deres har en åpen tjeneste: hver gang bare når de ikke har mer å gjøre og ingen ALIS-avtale hos dem løper. Den slettes så etter registerets egen oppbevaringstid, innen den årlige slettedagen; ingen kilde sier hvor lenge. Gjort når saken er slettet: filen og brevene er borte, og historikken i git hvis den også blir slettet.
explained-access = Den som ber om innsyn i det som er lagret om seg, skal ha det innen en måned etter loven, uansett hva avtalen sier. Å be om det igjen før svaret er kommet, flytter ingen frist. Gjort når det er registrert at innsyn er gitt, eller når brevet om innsyn er utstedt.
explained-position-advertise = En stilling som ingen ALIS har fått så mange måneder etter at den ble meldt ledig, lyser sykehuset ut som ordinært vikariat. Teller fra den ble meldt ledig, og åpner når månedene er gått. Gjort når alle plassene er tatt, eller når stillingen er lyst ut eller lukket.
explained-clash = To hendelser som ikke begge kan stemme: en plass tilbudt to ganger, en stilling lukket og tilbudt, et tilskudd innvilget og avslått, to rekkefølger samme dag, to flyttinger av samme person. Oftest har to handlet uten å vite om hverandre. Fristen er dagen for den siste; den står til en av de to er tatt ut. `alis kontroller` sier hvem som skrev hva, og når.
explained-consultation = Avtaleutkastet er sendt på høring. Fristen er den høringen selv nevner, og gjelder hver av dem den ble sendt til. Gjort når alle har svart, eller når høringen er avsluttet.
explained-consultation-close = Når svarfristen for en høring er ute, avslutter de som åpnet den, høringen og vurderer høringssvarene; ingen som fikk den, er for sen. Dagene er registerets egne. Gjort når høringen er avsluttet eller høringssvarene vurdert, når et utvalg har vedtatt noe, eller når noen har signert.
explained-committee = Utvalget tar stilling til avtaleutkastet i møtet som er planlagt. Gjort når vedtaket er registrert.
explained-agreement-review = Partene går gjennom avtalen så ofte som den selv sier, regnet fra forrige gjennomgang, ellers fra siste signatur. Åpner en måned før. Gjort når gjennomgangen er registrert.
explained-agreement-renewal = Når en part har sagt opp avtalen, skal ny avtale inngås før den oppsagte løper ut. Fristen er slutten av oppsigelsestiden. Gjort når en avtale som erstatter den, trer i kraft.
explained-evaluation = Ordningen evalueres så mange måneder etter at den trådte i kraft. Den første evalueringen gjelder den første fristen, den andre den neste. Gjort når evalueringen er registrert.
explained-alis-agreement = Kommunen og ALIS inngår ALIS-avtale når spesialiseringen starter, og på nytt når ALIS går over i en ny stilling (AVTALE 1.2). Avtalen gir ingen dato, så registerets egen påminnelse gjelder fra starten. Gjort når det er registrert at ALIS-avtalen er signert.
explained-alis-agreement-end = ALIS-avtalen varer så mange år i full stilling som AVTALE 1.2 sier, fra det seneste av signatur og start i spesialiseringen. Deltid og fravær som ikke teller, forlenger den; sykehustjeneste utenfor kommunen stanser den; den opphører straks når stillingen, tilskuddet eller spesialiseringen tar slutt. Vinduet åpner et halvt år før. Gjort når det er registrert at ALIS er godkjent som spesialist eller har avbrutt spesialiseringen. `alis alis-avtale vis` viser regnestykket.
explained-grant-application = Kommunen søker om tilskudd for hver ALIS som har minst én hel måned med ALIS-avtale i rundens periode. Vinduet åpner når perioden er slutt; fristen er søknadsfristen i kunngjøringen, slik den er lagt inn i runden. Gjort når det er registrert at det er søkt for alle. `alis tilskudd vis` viser månedene og kronene.
explained-grant-report = Kommunen rapporterer bruken av tilskuddet den har fått innvilget. Gjelder fra den første tildelingen; fristen står i kunngjøringen og er lagt inn i runden. Gjort når det er registrert at bruken er rapportert.
explain-stands = Sykehustjeneste { $number }: { $stage }
explain-nothing-requested = Ingen sykehustjeneste er meldt inn ennå
explain-no-prior-service = Avtalen krever ingen tjeneste på forhånd.
explain-specialisation = { $basis } ({ $strength }): { $needed } måneder av spesialiseringen i kommunen som er ansvarlig når tjenesten begynner, i full stilling.
explain-general-practice = { $basis } ({ $strength }): { $needed } måneder i allmennpraksis den dagen behovet meldes inn; hver kalenderdag med en stilling teller én gang, uansett prosent.
explain-nothing-counts = Ingen praksis som teller, er registrert.
explain-months-before = Før den første perioden: { $months ->
    [one] 1 måned
   *[other] { $months } måneder
}.
explain-counts-from = Teller fra { $day }, oppstart av spesialiseringen.
explain-counts-in = Teller stillinger i { $municipality }.
explain-away = { SHORT($from) }–{ SHORT($to) }  borte: teller ikke
explain-reached = Til sammen { $served } dager i full stilling (kravet er { $target }), det vil si { $months } måneder. Nådd { $from }.
explain-will-be-reached = Til sammen { $served } dager i full stilling (kravet er { $target }), det vil si { $months } måneder. Nås { $from }, hvis ingenting endrer seg.
explain-never-reached = Til sammen { $served } dager i full stilling (kravet er { $target }), det vil si { $months } måneder. Nås ikke med det som er registrert.
explain-avtale = ALIS-avtalen
explain-avtale-agreed = Avtalt: { $elements }.
explain-avtale-sum = Til sammen { $served } dager i full stilling (avtaletiden er { $target }).
explain-avtale-goes-on = { SHORT($from) } –  { $percent } %, så lenge praksisen varer
explain-avtale-pause = { SHORT($from) }–{ SHORT($to) }  { $why }: teller ikke
explain-since = Siden { $on }, ved: { $event }.
explain-under-request = Etter { $agreement }: behovet ble meldt inn under den avtalen { $on }.
explain-under-successor = Etter { $agreement } fra { $on }: da avløste den { $before }, og ikke noe tilbud var takket ja til.
explain-under-kept = { $agreement } er over ({ $standing }, { $on }); vilkårene gjelder til tjenesten er dokumentert, for tilbudet ble takket ja til under den avtalen.
explain-under-nobody = { $agreement } er over ({ $standing }, { $on }), og ingen avtale tar over: vilkårene står, og behovet skal meldes inn på nytt.
explain-start-request = Oppstart { $start }: slik det ble meldt inn { $on }.
explain-start-elsewhere = Oppstart { $start }: i et annet foretak, slik det ble registrert { $on }.
explain-start-answer = Oppstart { $start }: etter svaret fra sykehuset { $on }; meldt inn var { $wished }.
explain-start-offer = Oppstart { $start }: etter tilbudet { $on }, takket ja til { $accepted }; meldt inn var { $wished }.
explain-end-months = Slutt { $end }: { SHORT($start) } + { $months }, minus en dag.
explain-end-elsewhere = Slutt { $end }: slik det ble registrert { $on }.
explain-end-contract = Slutt { $end }: etter arbeidsavtalen av { $on }.
explain-end-extension = Slutt { $end }: forlenget { $on }.
explain-end-completion = Slutt { $end }: gjennomført den dagen.
explain-courses = Kursdager ({ $basis }): tjenestetiden gir { $budget }; { $used } brukt, { $left } igjen.
explain-departs = Avviker fra vilkårene: { $event } { $on } ({ $clause }, { $strength }: { $term }).
explain-overridden = Registrert likevel, fordi: { $reason }
explain-next = Neste: { $task } – { $by }, senest { $due }
explain-ball = Ballen ligger hos: { $by } – { $task }, senest { $due }. ({ $state }; rad { $row } i docs/states.md)
explain-no-ball = Ingen har ballen: { $state } (rad { $row } i docs/states.md).
explain-opens = åpner: { $sum } = { SHORT($day) }
explain-due = frist: { $sum } = { SHORT($day) }
months = { $months ->
    [one] 1 måned
   *[other] { $months } måneder
}
days = { $days ->
    [one] 1 dag
   *[other] { $days } dager
}

## Dager det regnes fra

anchor-practice-started = oppstart i praksis
anchor-training-started = start i spesialiseringen
anchor-prior-service-reached = forutgående tjeneste nådd
anchor-resumed = tilbake i spesialiseringen
anchor-requested = meldt inn
anchor-asked = sykehuset spurt på nytt
anchor-answered = svar
anchor-offered = tilbud gitt
anchor-offer-ended = sykehuset trakk tilbudet
anchor-accepted = takket ja
anchor-declined = takket nei
anchor-answer-by = svarfrist
anchor-start = oppstart på sykehuset
anchor-last-contact = siste kontakt
anchor-end = siste tjenestedag
anchor-completed = gjennomført
anchor-place-closed = ingen ønsket plass er åpen
anchor-withdrawn = ønsket trukket
anchor-position-elsewhere = ønsket trukket for en stilling et annet sted
anchor-plan-revised = planen revidert
anchor-last-application = siste søknadsdag
anchor-closed = saken avsluttet
anchor-yearly-purge = årlig slettedag
anchor-access-requested = bedt om innsyn
anchor-published = meldt ledig
anchor-later-entry = den siste av de to hendelsene
anchor-consultation-opened = høringen åpnet
anchor-consultation-due = høringsfrist
anchor-meeting-planned = møtet planlagt
anchor-meeting = møtedag
anchor-agreement-ended = samarbeidsavtalen over
anchor-in-force = i kraft
anchor-reviewed = forrige gjennomgang
anchor-terminated = sagt opp
anchor-alis-agreement-end = slutt på ALIS-avtalen
anchor-period-start = periodens start
anchor-period-end = slutt på rundens periode
anchor-apply-by = søknadsfrist
anchor-awarded = første tildeling
anchor-report-by = rapporteringsfrist

## Trinn

stage-enrolled = registrert
stage-requested = meldt inn
stage-asked = sykehuset spurt
stage-confirmed = bekreftet
stage-refused = sykehuset sa nei
stage-offered = tilbud gitt
stage-accepted = takket ja
stage-contracted = arbeidsavtale utstedt
stage-in-service = i tjeneste
stage-completed = gjennomført
stage-documented = dokumentert
stage-withdrawn = trukket
stage-discontinued = avbrutt

## Hvem som må gjøre noe, og hvor bindende det er

party-municipality = kommunen
party-hospital = sykehuset
party-trainee = ALIS
party-supervisor = veilederen
party-both = begge parter
party-parties = partene
party-committee = utvalget
party-owner = den som fører registeret
closed-by-left = spesialist, eller avbrutt
closed-by-served = tjenesten dokumentert
closed-by-moved = en annen kommune
state-never-requested = ingenting er meldt inn ennå
state-to-be-asked-again = venter; sykehuset skal spørres på nytt
state-asked = sykehuset er spurt og svarer
state-awaits-offer = venter på tilbud
state-followed-up = venter; den som meldte inn, følger opp
state-refused = sykehuset sa nei: meld inn på nytt
state-offered = et tilbud er åpent
state-start-passed = oppstarten er passert uten at noe ble godtatt: meld inn på nytt
state-agreement-over = avtalen er over: meld inn under en annen
state-place-closed = ingen av de ønskede stedene er åpne: meld inn på nytt
state-accepted = takket ja; tjenesten ligger foran
state-in-service = i tjeneste
state-completed = gjennomført; papirene gjenstår
state-elsewhere = tjeneste ved et annet foretak
state-goals-owed = over, men læringsmål gjenstår: meld inn på nytt
state-served = over, begge læringsmålene oppnådd
state-over = over; en annen tjeneste går videre
state-left = spesialist, eller avbrutt
strength-requirement = krav
strength-recommendation = anbefaling
strength-reservation = forbehold
decision-to-consultation = sendt på høring
decision-supported = tilslutning gitt
decision-adopted = vedtatt
decision-rejected = forkastet
basis-reminder = påminnelse
law-specialist-training = spesialistforskriften
law-working-environment = arbeidsmiljøloven
law-data-protection = personvernforordningen
origin-profile = profilen
origin-agreement = avtalen selv
origin-reminder = registerets egen påminnelse
origin-national = gjelder hele landet
origin-round = runden, fra kunngjøringen
words-summary = Med våre ord: { $text }
words-read-in = Lest i: { $page }
words-from = Gjelder fra { $day }

## Hvor mye det haster

status-overdue = Forfalt
status-open = Kan gjøres nå
status-upcoming = Åpner snart
status-done = Gjort
when-overdue = { $days ->
    [one] 1 dag over fristen
   *[other] { $days } dager over fristen
}
when-today = i dag
when-open = { $days ->
    [one] 1 dag igjen
   *[other] { $days } dager igjen
}
when-upcoming = { $days ->
    [one] åpner i morgen
   *[other] åpner om { $days } dager
}
when-done = gjort { SHORT($on) }
too-early = spurt { SHORT($on) }, før vinduet åpnet: teller ikke
nothing-due = Ingen frister nå.
nothing-due-ours = Ingen frister for oss nå; --alle-parter viser også de andres.
only-ours = bare det som er vårt (--alle-parter viser alt)
count-overdue = { $count ->
    [one] 1 forfalt
   *[other] { $count } forfalt
}
count-open = { $count ->
    [one] 1 kan gjøres nå
   *[other] { $count } kan gjøres nå
}
count-upcoming = { $count ->
    [one] 1 åpner snart
   *[other] { $count } åpner snart
}
count-done = { $count ->
    [one] 1 gjort
   *[other] { $count } gjort
}
left-out = { $count ->
    [one] 1 til vises ikke (--antall)
   *[other] { $count } til vises ikke (--antall)
}
today-counts = { $counts } ({ $store }, { $day })
today-nothing = Ingen frister nå ({ $store }, { $day })
today-ours = Vårt: { $party }
today-more = { $count ->
    [one] 1 til kan gjøres nå eller åpner snart: alis frister
   *[other] { $count } til kan gjøres nå eller åpner snart: alis frister
}
today-more-all = { $count ->
    [one] 1 til kan gjøres nå eller åpner snart: alis frister --alle-parter
   *[other] { $count } til kan gjøres nå eller åpner snart: alis frister --alle-parter
}
today-parties = Tallene gjelder alle partene. Vårt: { $counts }. alis frister viser det som er vårt, med --alle-parter alt.
today-parties-none = Tallene gjelder alle partene, og ingenting av det er vårt: alis frister --alle-parter viser det.
today-nobody = Ingen ALIS er registrert ennå. Først partene og avtalen, så legen: alis kommune legg-til, alis sykehus legg-til, alis samarbeidsavtale legg-til, alis registrer.
begin =
    alis holder orden på sykehustjenesten til ALIS: hvem som må gjøre hva, når det
    senest må gjøres, og etter hvilket punkt i avtalen.

    Her er det ikke noe register. Slik kommer du i gang:

      alis eksempel         legg ut et eksempelregister å prøve alt på
      alis opprett MAPPE    lag et nytt, tomt register
      cd MAPPE              gå til et register som finnes (eller --register MAPPE)

    I et register viser `alis` dagen. Alle kommandoer: alis hjelp
old-cases = { $count ->
    [one] 1 av disse har
   *[other] { $count } av disse har
} vært over fristen i mer enn ett år: en gammel sak ryddes med det som har skjedd siden (tjeneste annet sted, trukket, læringsmål, avbrutt).
restricted-left-out = { $count ->
    [one] 1 skjermet person er ikke med i listen. Vis saken med HPR-nummeret: alis vis HPR-NUMMER
   *[other] { $count } skjermede personer er ikke med i listen. Vis saken med HPR-nummeret: alis vis HPR-NUMMER
}
changed-since = Nytt siden forrige kjøring { $day }:
window-unseen = { $subject }: { $rule }: vinduet fra { $opens } til { $due } åpnet og lukket siden forrige kjøring
nagios-line = { $overdue } forfalt, { $open } åpne
nagios-unknown = ALIS UNKNOWN - registeret kunne ikke leses

## Kolonner

column-who = Hvem
column-what = Hva
column-due = Frist (senest)
column-when = Når
column-by = Ansvarlig
column-call = Ring
column-basis = Grunnlag
column-next = Kommando
column-next-due = Neste
column-name = Navn
column-hpr = HPR
column-municipality = Komm.
column-stage = Trinn
column-start = Oppstart
column-place = Sted/avdeling
column-at = Registrert
column-recorded-by = Av
column-record = Gjelder
column-happened = Hva
column-commit = Id
column-number = Nummer
column-centrality = Sentralitet
column-registered = Utdanningsvirksomhet fra
column-coordinator = Koordinator
column-about = Hva brevet gjelder
column-kind = Brev
column-missing = Hva som mangler
column-email = E-post
column-phone = Telefon
column-id = Id
column-contact = ALIS-kontakt
column-sites = Steder og avdelinger
column-title = Tittel
column-municipalities = Kommuner
column-hospitals = Sykehus
column-year = År
column-total = I alt
column-profile = Profil
column-in-force = I kraft fra
column-met = Holdt
column-late = For sent
column-missed = Ikke gjort
column-worst = Dager over fristen
column-due-day = Frist
column-done = Gjort
column-rule = Regel
column-term = Vilkår
column-terms = Vilkår i
column-value = Verdi
column-origin = Kilde
column-closed = Avsluttet
column-kept-until = Oppbevares til
column-purge-by = Slettes innen
column-why = Hvorfor
column-from = Fra
column-to = Til
column-days = Dager
column-percent = Prosent
column-full-days = Dager i full stilling
column-sum = Sum
column-clause = Punkt
column-element = Element
column-recipient = Tilfaller
column-share = Andel
column-agreed = Avtalt
column-goal = Læringsmål
column-hospital-service = Sykehustjeneste

## Siden om én ALIS

show-restricted = skjermet
show-former-hpr = Feilskrevet HPR-nummer
show-former-names = Tidligere navn
show-former-place = Tidligere sted
show-former-number = Tidligere nummer
show-went-into = Gikk inn i
show-municipality = Kommune
show-agreement = Samarbeidsavtale
show-hospital = Sykehus
show-contact = Kontakt
show-case = Saksnr.
show-course = Utdanningsløpet
show-training-started = Spesialisering fra
show-expected-completion = Forventet avslutning
show-supervisor = Veileder
show-post = Praksis { $number }
show-prior-service = Tjeneste før sykehus
show-prior-service-value = { $served ->
    [one] 1 måned
   *[other] { $served } måneder
} (kravet er { $needed }); oppfylt fra { $from }
show-prior-service-nothing = { $served ->
    [one] 1 måned
   *[other] { $served } måneder
} (kravet er { $needed }); ingen praksis er registrert: legg den inn med { $command }
show-prior-service-short = { $served ->
    [one] 1 måned
   *[other] { $served } måneder
} (kravet er { $needed }); praksisen som er registrert, tar slutt før kravet er oppfylt
show-plan-revised = Plan revidert
show-goals = Læringsmål
show-goal-achieved = { $goal } oppnådd { $on }
show-goal-missing = { $goal } mangler
show-goals-others = { $count ->
    [one] og 1 annet mål oppnådd
   *[other] og { $count } andre mål oppnådd
}
show-reach = Tjeneste for målene
show-reach-open = begge målene tar { $needed } måneder ({ $basis })
show-reach-open-split = begge målene tar { $needed } måneder, sammenhengende eller som { $parts } ({ $basis })
show-reach-open-whole = begge målene tar { $needed } måneder sammenhengende ({ $basis }, { $strength })
show-reach-one = { $months } måneder sammenhengende: begge målene kan nås ({ $basis })
show-reach-parts = { $parts } måneder: begge målene kan nås ({ $basis })
show-reach-parts-departs = { $parts } måneder: begge målene kan nås, men { $basis } sier { $needed } sammenhengende ({ $strength })
show-reach-parts-open = { $parts } måneder: begge målene kan nås; vilkårene sier ikke om tjenesten kan deles ({ $basis })
show-reach-short = { $parts } av { $needed } måneder ({ $basis }): for kort tid til å nå begge læringsmålene. { $lacking ->
    [one] 1 måned til må meldes inn
   *[other] { $lacking } måneder til må meldes inn
}: { $command }
show-placement = Sykehustjeneste { $number }
show-stage = Trinn
show-place = Sted
show-period = Periode
show-period-value = { $start } til { $end }, { $months ->
    [one] 1 måned
   *[other] { $months } måneder
}
show-extended = Forlenget
show-courses = Kursdager
show-courses-value = { $used } av { $budget } brukt, { $left } igjen
show-wishes = Ønsker
show-flexible = kan ta et annet sted
entry-under = etter { $agreement }
show-next = Hva som er neste, og hvorfor
show-act-by = senest { $day } (siste arbeidsdag før fristen)
show-why = { $party }; { $basis }, { $strength }; { $command }
show-history = Hva som har skjedd

## Hendelser

event-requested = behov meldt inn
event-reconfirmation-asked = sykehuset spurt på nytt
event-reconfirmation-answered = sykehuset svarte
event-offered = tilbud gitt
event-accepted = takket ja til tilbudet
event-declined = takket nei til tilbudet
event-offer-withdrawn = tilbudet trukket
event-contract-issued = arbeidsavtale utstedt
event-contract-signed = arbeidsavtale signert
event-started = tiltrådt
event-contacted = kontakt
event-course = kurs
event-absent = fravær
event-goal-achieved = læringsmål oppnådd
event-extended = tjenesten forlenget
event-completed = tjenesten gjennomført
event-documented = tjenesten dokumentert
event-withdrawn = behovet trukket
event-served-elsewhere = tjeneste i et annet foretak
event-discontinued = spesialiseringen avbrutt
event-resumed = spesialiseringen gjenopptatt
event-plan-revised = utdanningsplanen revidert
event-specialised = godkjent som spesialist
event-access-requested = bedt om innsyn
event-access-given = innsyn gitt
event-alis-agreement-signed = ALIS-avtale signert
event-grant-applied = tilskudd søkt
event-grant-awarded = tilskudd innvilget
event-grant-refused = tilskudd avslått
event-issued = brev utstedt
event-drafted = utkast ferdig
event-consultation-opened = sendt på høring
event-consultation-replied = høringssvar
event-consultation-closed = høringen avsluttet
event-assessed = vurdert
event-committee = behandlet i utvalg
event-signed = signert
event-reviewed = gjennomgått
event-revision-requested = revisjon krevd
event-dispute-raised = uenighet meldt
event-dispute-settled = uenigheten løst
event-evaluated = evaluert
event-terminated = sagt opp
event-criterion-assessed = kriterium vurdert
event-note = notat
event-prioritised = rekkefølge fastsatt
entry-from = fra { $day }
entry-until = til { $day }
entry-answer-by = svarfrist { $day }
entry-confirmed = bekreftet
entry-changed = endret
entry-refused = sykehuset sa nei
entry-counts = teller med
entry-does-not-count = teller ikke med
entry-achieved-by = bekreftet av { $who }
entry-agreed-with = avklart med { $who }
entry-round = runde { $round }
entry-goes-to = tilfaller { $who }
entry-departs = avviker fra { $clause } ({ $strength })
entry-override = registrert likevel: { $reason }
term-request = innmelding
term-prior-service = tjeneste før sykehus
term-service = sykehustjenesten
term-gate = før en plass kan meldes inn
term-reconfirmation = ny forespørsel
term-contract = arbeidsavtale
term-deviation = avvik fra ønsket
term-declined = når ALIS takker nei
term-matching = fordeling
term-prioritisation = rekkefølge
term-contact = kontakt i tjenesten
term-courses = kurs
term-department-supervision = veiledning på avdelingen
term-extension = forlengelse
term-employment = ansettelse
term-documentation = dokumentasjon
term-review = gjennomgang
term-evaluation = evaluering
term-notice = oppsigelse
term-purge = sletting
term-institution = kommunal institusjon
term-demand = oversikt over behovet
term-duration = varighet
term-reminders = egne påminnelser
term-old-scheme = gammel ordning
term-plan-review = gjennomgang av utdanningsplanen
term-written-contract = skriftlig arbeidsavtale
term-round = runde
term-access = innsyn i egne opplysninger
key-due-months-before = måneder før, senest
key-opens-months-before = måneder før, tidligst
key-by = av hvem
key-months = måneder
key-of = regnet i
key-same-department = samme avdeling
key-as-for-others = som for øvrige leger
key-split-allowed = kan deles
key-agreement = avtalen i kraft
key-registered = kommunen registrert
key-training-plan = generell utdanningsplan
key-individual-plan = individuell utdanningsplan
key-bars = vilkår for plass
key-max-months = måneder, høyst
key-other-site-or-department = annet sted eller avdeling
key-waits = venter på en annen plass
key-advertise-after-months = lyses ut etter måneder
key-coordinator = koordinatoren
key-address = adresse
key-signatory = den som signerer
key-signatory-title = tittelen til den som signerer
key-case-officer = saksbehandler
key-letters = brevopplysninger
key-supervisor = veilederen
key-days = dager
key-per-months = per så mange måneder
key-allowed = tillatt
key-except = unntatt ved
key-temporary = midlertidig
key-employer-pays = helseforetaket er arbeidsgiver og dekker lønnen
key-ends-without-notice = opphører uten oppsigelse
key-every-months = måneder imellom
key-after-months = måneder etter
key-criteria = kriterier
key-clause = punkt
key-strength = hvor bindende
key-years = år
key-last-application = siste søknad
key-enrolment-days = dager etter oppstart
key-reconfirmation-answer-days = dager sykehuset har på å svare kommunen
key-coordinator-contact-months = måneder mellom hver kontakt fra koordinatoren
key-supervisor-contact-months = måneder mellom hver kontakt fra veilederen
key-goal-review-months = gjennomgang av læringsmålene, måneder før siste tjenestedag
key-documentation-days = dager sykehuset har på å dokumentere tjenesten
key-plan-review-months = måneder mellom hver revisjon av utdanningsplanen
key-request-again-days = dager til å melde inn på nytt
key-follow-up-months = måneder før en innmelding følges opp
key-offer-answer-days = dager til å svare på et tilbud
key-consultation-close-days = dager til å avslutte en høring
key-owner = hvem registeret hører til
key-schema = skjemaversjon
key-hpr = HPR-nummer
key-former = tidligere nummer
key-until = siste dag
key-into = gikk inn i
key-applied = bedt om registrering
key-went-to = gikk til
key-former-municipalities = tidligere parter
key-former-hpr = feilskrevet HPR-nummer
key-moved-from = flyttet fra
key-former-names = tidligere navn
key-former-place = tidligere sted
key-to = siden
key-speciality = spesialitet
key-name = navn
key-number = nummer
key-municipality = kommune
key-municipalities = kommuner
key-hospital = sykehus
key-hospitals = sykehus
key-contact = ALIS-kontakt
key-email = e-post
key-phone = telefon
key-scheme = ordning
key-case = saksnummer
key-confidential = skjerming
key-training = spesialisering
key-started = start i spesialiseringen
key-expected-completion = forventet avslutning
key-prior-general-practice-months = tidligere måneder i allmennpraksis
key-practice = praksis
key-language = språk
key-centrality = sentralitetsklasse
key-centrality-valid-from = sentralitetsklassen gjelder fra
key-earlier-centrality = tidligere sentralitetsklasse
key-site = sted
key-department = avdeling
key-departments = avdelinger
key-title = tittel
key-goal = læringsmål
key-profile = profil
key-source = kilde
key-supersedes = erstatter
key-working-group = arbeidsgruppe
key-reports-to = rapporterer til
key-members = medlemmer
key-terms = vilkår
key-start = oppstart
key-capacity = antall plasser
key-cause = årsak
key-period-from = perioden fra
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
scheme-old = gammel ordning
letter-kind-enrolment = innmeldingsskjema
letter-kind-reconfirmation = ny forespørsel
letter-kind-priority-list = prioritert rekkefølge
letter-kind-offer = tilbud om plass
letter-kind-contract = arbeidsavtale
letter-kind-extension = forlengelse
letter-kind-completion = dokumentasjon på gjennomført tjeneste
letter-kind-service-confirmation = bekreftelse på gjennomført tjeneste i kommunen
letter-kind-withdrawal = melding om at plassen ikke trengs
letter-kind-hospital-answer = svar fra sykehuset
letter-kind-offer-withdrawal = melding om at tilbudet er trukket
letter-kind-notice = status til ALIS
letter-kind-reminder = purring
letter-kind-passport = opplysninger til sykehuset
letter-kind-training-plan = individuell utdanningsplan
letter-kind-access = innsyn i egne opplysninger
letter-kind-erasure = bekreftelse på sletting
letter-kind-invitation = invitasjon til å svare på høringen
letter-kind-grant-report = rapport om bruken av tilskuddet
letter-kind-alis-agreement = ALIS-avtale
letter-kind-agreement = samarbeidsavtale
letter-kind-consultation = høringsbrev
letter-kind-committee-case = sak til utvalg
letter-kind-termination = oppsigelse av avtalen
letter-kind-review = årsrapport om avtalen
letter-kind-need = oversikt over behovet
letter-kind-grant = grunnlag for søknad om tilskudd

## Der en hendelse ikke følger vilkårene

departs = { $clause } ({ $strength }): { $how }
breach-start = oppstart { $start } er mer enn { $months ->
    [one] 1 måned
   *[other] { $months } måneder
} fra ønsket oppstart { $wished }
breach-place = { $site } / { $department } er ikke blant ønskene
breach-prior-service = ved oppstart { $start } er { $served } av { $needed } måneder tjeneste nådd; kravet nås { $from }
breach-prior-service-short = ved oppstart { $start } er { $served } av { $needed } måneder tjeneste nådd, og praksisen som er registrert, rekker ikke til kravet
breach-too-short = { $months ->
    [one] 1 måned
   *[other] { $months } måneder
} tjeneste; det skal være minst { $needed }
breach-served-short = { $served } av de { $needed } dagene i { $months ->
    [one] 1 måned
   *[other] { $months } måneder
} teller som tjeneste{ $away ->
    [0] {""}
    [one] ; 1 dag fravær gjør det ikke
   *[other] ; { $away } dager fravær gjør det ikke
}
breach-split = en del på { $months ->
    [one] 1 måned
   *[other] { $months } måneder
}; de { $needed } månedene skal være sammenhengende
breach-department = { $site } / { $department } er en annen avdeling enn { $other_site } / { $other_department }, der den andre delen er
breach-extension = tjenesten kan ikke forlenges
gate-bars = { $how }: det er et vilkår for plass
gate-registration = kommunen er ikke registrert som utdanningsvirksomhet
gate-force = avtalen { $agreement } er ikke i kraft den dagen ({ $standing })
gate-training-plan = kommunen har ingen generell utdanningsplan i registeret
gate-individual-plan = ALIS har ingen individuell utdanningsplan i registeret
gate-criteria = det er ikke registrert at institusjonen oppfyller: { $criteria }
breach-extension-except = tjenesten kan ikke forlenges, unntatt ved: { $except }
breach-element-role = { $element } gjelder ikke { $role }
breach-element-class = { $element } gjelder kommuner i sentralitetsklasse { $needed }; klassen den dagen er { $class }
breach-element-share = { $element }: { $share } % er mer enn { $most } %
breach-element-recipient = { $element } tilfaller { $right } når legen er { $engagement }
breach-element-recipient-open = { $element }: oppgi hvem som skal ha kompensasjonen: { $name }:til=alis, kommune eller delt
breach-element-missing = { $element } er med i alle avtaler
problem-element-role = `{ $element }` gjelder ikke rollen `{ $role }` ({ $clause })
problem-element-class = `{ $element }` gjelder kommuner i sentralitetsklasse { $needed }; klassen den dagen er { $class } ({ $clause })
problem-element-share = `{ $element }`: { $share } % er mer enn { $most } % ({ $clause })
problem-element-recipient = `{ $element }` tilfaller `{ $right }` når legen er `{ $engagement }` ({ $clause })
problem-element-recipient-open = `{ $element }`: hvem den tilfaller, må avtales, og står ikke her ({ $clause })
problem-element-missing = `{ $element }` er med i alle ALIS-avtaler, og mangler her ({ $clause })
hint-element-departs = rett elementet, eller opplysningen det er kontrollert mot (rolle, sentralitetsklasse eller tilknytning); alis alis-avtale signer --likevel registrerer en ny avtale med grunnen
breach-courses = { $days ->
    [one] 1 kursdag
   *[other] { $days } kursdager
}; tjenestetiden gir { $budget }
error-against-terms = Dette bryter avtalen: { $findings }
error-does-not-fit = { $event } { $on } passer ikke med det som står for { $later_on }: { $later } (linje { $line })
error-does-not-fit-anew = { $event } { $on } passer ikke med det som står for { $later_on }: { $later } (linje { $line }), som begynner på nytt
hint-does-not-fit = Er dagen riktig? Ellers må det som står senere, rettes først: alis rediger.
hint-in-the-way = { $event } { $on } (linje { $line }) står i veien
hint-anew = { $event } { $on } (linje { $line }) begynner på nytt
hint-event-in-the-way = «{ $happened }» { $on } (linje { $line }) står i veien
hint-event-anew = «{ $happened }» { $on } (linje { $line }) begynner på nytt
hint-override = Skal det registreres likevel? Legg til --likevel "grunn". Ikke skriv diagnoser.
warn-departs = { $finding }. Avviket lagres sammen med hendelsen.
warn-nothing-to-override = ingenting avviker fra vilkårene: grunnen som ble gitt med --likevel, er ikke registrert
warn-over-full-time = fra { $on } er stillingene til sammen { $percent } %, mer enn full stilling
warn-former-name = «{ $old }» heter nå «{ $new }»; det gamle navnet svarer bare i denne versjonen.
warn-terms-corrected = { $id } er i kraft: det du endrer, retter vilkårene fra første dag, { $from }. Vilkår som blir andre, er en ny avtale: alis samarbeidsavtale legg-til --erstatter { $id }
warn-avtale-gap = oppholdet mellom stillingene i { $municipality } ({ $ended } til { $next }) gjør at ALIS-avtalen opphører: det trengs en ny
withdrawn-position-elsewhere = stilling et annet sted
withdrawn-municipal-institution = kommunal institusjon
withdrawn-other = annen grunn
answer-requested = Behov meldt inn for { $name } { $on }: { $period }.
answer-reconfirmation-asked = Sykehuset er spurt på nytt for { $name } { $on }.
answer-confirmed = Sykehuset bekreftet tjenesten til { $name } { $on }.
answer-changed = Sykehuset svarte med endringer for { $name } { $on }: { $what }.
answer-refused = Sykehuset sa nei til tjenesten for { $name } { $on }.
answer-offered = Tilbud gitt til { $name } { $on }: { $place }, { $period }.
answer-offered-until = Tilbud gitt til { $name } { $on }: { $place }, { $period }. Svarfrist { $due }.
answer-accepted = { $name } takket ja til tilbudet { $on }.
answer-declined = { $name } takket nei til tilbudet { $on }.
answer-offer-withdrawn = Sykehuset trakk tilbudet til { $name } { $on }.
answer-contract-issued = Arbeidsavtale utstedt for { $name } { $on }.
answer-contract-for = Arbeidsavtale utstedt for { $name } { $on }: { $period }.
answer-contract-signed = Arbeidsavtalen til { $name } ble signert { $on }.
answer-started = { $name } begynte i tjenesten { $on }.
answer-contact-coordinator = Kontakt registrert: koordinatoren og { $name }, { $on }.
answer-contact-supervisor = Kontakt registrert: veilederen og { $name }, { $on }.
answer-course = Kurs registrert for { $name } { $on }: { $title }, { $days ->
    [one] 1 dag
   *[other] { $days } dager
}.
answer-absent = Fravær registrert for { $name }: { $period }.
answer-absent-counts = Fravær registrert for { $name }: { $period }. Fraværet teller som tjeneste.
answer-goal-achieved = Læringsmål oppnådd for { $name } { $on }: { $goal }.
answer-extended = Tjenesten til { $name } er forlenget til og med { $until }.
answer-completed = Tjenesten til { $name } er gjennomført. Siste tjenestedag var { $on }.
answer-documented = Tjenesten til { $name } ble dokumentert { $on }.
answer-withdrawn = Behovet for { $name } ble trukket { $on }: { $why }.
answer-served-elsewhere = Tjeneste i et annet foretak er registrert for { $name }: { $place }, { $period }.
answer-discontinued = { $name } avbrøt spesialiseringen { $on }.
answer-resumed = { $name } gjenopptok spesialiseringen { $on }.
answer-plan-revised = Utdanningsplanen til { $name } ble revidert { $on }.
answer-specialised = { $name } ble godkjent som spesialist { $on }.
answer-access-requested = { $name } ba om innsyn { $on }.
answer-access-given = { $name } fikk innsyn { $on }.
answer-alis-agreement-signed = ALIS-avtalen med { $name } ble signert { $on }.
answer-grant-applied = Tilskudd søkt for { $name } { $on }: runde { $round }.
answer-grant-applied-sum = Tilskudd søkt for { $name } { $on }: runde { $round }, { $amount } kr.
answer-grant-awarded = Tilskudd innvilget for { $name } { $on }: runde { $round }.
answer-grant-awarded-sum = Tilskudd innvilget for { $name } { $on }: runde { $round }, { $amount } kr.
answer-grant-refused = Tilskudd avslått for { $name } { $on }: runde { $round }.
answer-letter-issued = Brev utstedt for { $name } { $on }: { $kind }, { $file }.
answer-note = Notat skrevet for { $name } { $on }.
answer-of-service = { $name } (sykehustjeneste { $number })
answer-drafted = Utkastet til { $id } var ferdig { $on }.
answer-consultation-opened = { $id } ble sendt på høring { $on }, med frist { $due }.
answer-consultation-replied = Høringssvar om { $id } fra { $who } { $on }.
answer-consultation-closed = Høringen om { $id } ble avsluttet { $on }.
answer-assessed = { $id } ble vurdert av { $who } { $on }.
answer-committee-meets = Møte i { $body } om { $id } er planlagt { $meeting }.
answer-committee = { $body } behandlet { $id } { $on }: { $decision }.
answer-signed = { $who } signerte { $id } { $on }.
answer-reviewed = Partene gikk gjennom { $id } { $on }.
answer-revision-requested = { $who } krevde { $id } revidert { $on }.
answer-dispute-raised = { $who } meldte uenighet om { $id } { $on }.
answer-dispute-settled = Uenigheten om { $id } ble løst { $on }.
answer-evaluated = Ordningen i { $id } ble evaluert { $on }.
answer-terminated = { $who } sa opp { $id } { $on }.
answer-criterion-met = { $id }: kriteriet «{ $criterion }» er registrert som oppfylt { $on }.
answer-criterion-not-met = { $id }: kriteriet «{ $criterion }» er registrert som ikke oppfylt { $on }.
answer-agreement-letter = Brev utstedt for { $id } { $on }: { $kind }, { $file }.
answer-agreement-note = Notat skrevet om { $id } { $on }.
answer-published = Stillingen { $id } ble meldt ledig { $on }.
answer-advertised = Stillingen { $id } ble lyst ut { $on }.
answer-closed = Stillingen { $id } ble lukket { $on }.
answer-position-note = Notat skrevet om stillingen { $id } { $on }.

## Det som ble gjort

several-recorded = { $count ->
    [one] Registrert for 1 ALIS.
   *[other] Registrert for { $count } ALIS i én endring.
}
nobody-due = Det er ikke tid for det for noen nå.
told-of = { $who }:
entry-corrected = Rettet: { $name }: { $event } ({ $on }).
warn-letters-before = brev som er utstedt siden, kan si det som sto før (alis verifiser): { $files }
warn-entry-of-letter = hendelsen sier at { $file } er utstedt; brevet selv blir som det er
phone-none = telefon er ikke registrert: alis rediger { $hpr } --sett phone=…
phone-next = { $task }, frist { $due } ({ $by })
phone-hospital = { $name }: { $said }
phone-hospital-none = { $name }: kontakt er ikke registrert: alis sykehus rediger { $id } --sett contact.phone=…
nothing-found = Ingenting har disse ordene i seg.
warn-name-moved = «meld-inn» er nå navnet på det innmeldingsskjemaet gjør; i denne versjonen registrerer det fortsatt en ALIS der --hpr eller --navn er oppgitt. Skriv «alis registrer»
course-left = { $used } av { $budget } kursdager er brukt, { $left } igjen.
record-made = Registrert: { $title } ({ $id }).
record-made-id = Registrert: { $id }.
goals-imported = { $added ->
    [one] 1 nytt læringsmål
   *[other] { $added } nye læringsmål
}, { $renamed } med nytt navn, { $unchanged } som før.
goal-added = Nytt: { $goal } { $name }
goal-renamed = Nytt navn: { $goal } { $from } → { $to }
goals-kept = Ikke i filen, og beholdt: { $goals }
warn-unknown-goal = { $goal } står ikke i listen over læringsmål
warn-twice = { $event } er registrert fra før, { $on }; denne hendelsen kommer i tillegg
move-appears = Ny frist { $due }: { $task } ({ $by }).
move-moves = Fristen er flyttet fra { $from } til { $due }: { $task }.
move-done = Gjort: { $task } (frist { $due }).
move-told = { $name } flytter fra { $from } til { $to } { $on }.
move-corrected = { $name }: kommunen er rettet fra begynnelsen av, { $to } i stedet for { $from }. Ingen har flyttet.
move-nothing-ran = Ingen stilling i { $from } løp da.
move-agreement = Sykehustjenesten meldes inn under { $agreement } fra nå av.
move-agreement-stays = Sykehustjenesten meldes fortsatt inn under { $agreement }.
move-agreement-kept = { $agreement } står som før: ikke én avtale alene binder { $municipality }. Velg med { $command }
move-owes = { $municipality } har nå dette å gjøre:
move-owes-nothing = { $municipality } har ikke noe å gjøre ennå.
move-owed = - { $task }, senest { $due }
place-renamed = { $place } heter { $to } fra { $on }.
place-moved = { $place } hører til { $hospital } fra { $on }.
place-closed-on = { $place } er lagt ned fra { $on }.
ask-place-on = Første dag med endringen
ask-place-name = Hva heter det fra da av?
ask-place-hospital = Hvilket foretak hører det til fra da av? (id)
error-place-taken = { $place } finnes allerede
error-same-hospital = det hører til { $hospital } allerede
numbers-renumbered = { $old } er { $new } fra { $on }.
numbers-merged = { $old } gikk inn i { $into } { $on }.
numbers-split = { $old } ble delt i { $into } { $on }.
numbers-headers = { $trainees ->
    [one] Én ALIS
   *[other] { $trainees } ALIS
} og { $agreements ->
    [one] én avtale
   *[other] { $agreements } avtaler
} er ført over til den nye kommunen. Hendelser, rekkefølger, tilskudd og brev beholder nummeret fra sin dag.
numbers-registered = { $municipality } regnes som registrert fra { $on }, til den får en egen dag.
numbers-open = For disse sier ingenting hvor de gikk: { $people }. Si det med alis rediger HPR --sett municipality=N.
ask-numbers-on = Første dag med den nye ordningen
ask-numbers-into = Nummeret på kommunen den går inn i
ask-went-to = Hvor gikk { $name }?
error-number-is-now = { $number } er { $now } nå
error-municipality-ended = { $number } har gått inn i andre
error-numbers-ahead = { $on } er ikke kommet ennå: registrer det den dagen eller senere
error-number-taken = { $number } finnes allerede, eller hadde det nummeret da
hint-number-taken = går den ene inn i den andre: alis kommune slå-sammen … --til { $number }
error-name-needed = { $number } er ny og trenger et navn
hint-name-needed = legg til --navn (av flere --navn { $number }=TEKST)
error-name-of-which = det står ikke hvilken av de nye kommunene som heter det
error-not-new = { $municipality } finnes og beholder navnet sitt
hint-not-new = alis kommune rediger { $number } --sett name=…
error-number-twice = { $number } er nevnt to ganger
error-too-few-numbers = å slå sammen tar to kommuner, eller en som går inn i en som finnes; å dele tar to å dele i
error-no-target = { $number } er ingen av dem den går inn i
post-begins = { $name }: en stilling begynner: { $post }.
post-changes = { $name }: stillingen endres: { $post }.
post-corrected = { $name }: stillingen er rettet fra første dag: { $post }.
post-entries-corrected = Rettet med det samme, fordi de nevnte den samme kommunen: { $entries }.
post-entries-doubtful = Nevner den fortsatt, og må vurderes ({ $command }): { $entries }.
post-ends = { $name }: stillingen slutter: { $post }.
move-vanishes = Fristen er falt bort: { $task } (var { $due }).
move-matched = Ville få plass i fordelingen: { $name }: { $to }.
move-rematched = Ville få en annen plass i fordelingen: { $name }: { $to } i stedet for { $from }.
move-unmatched = Ville ikke lenger få plass i fordelingen: { $name } (var { $from }).
completed-change = fullførte en endring som ble avbrutt: { $what }
completed-aside = en fil var endret siden; det som skulle stått der, ligger i { $kept }
number-corrected = HPR-nummer { $old } er rettet til { $new }; { $letters ->
    [0] det er ingen brev
    [one] ett brev følger med, teksten som før
   *[other] { $letters } brev følger med, teksten som før
}.
edit-done = Lagret { $file }.
edit-done-of = Endret for { $subject }: { $what }.
edit-requests-kept = Det som alt er meldt inn, går fortsatt etter { $agreement }; det neste meldes inn under den nye avtalen.
edit-unchanged = { $file } er som før.
edit-kept = Filen er som før; det du skrev, ligger i { $file }.
plan-last-revised = Utdanningsplanen til { $name } ble sist revidert { $on }.
plan-never-revised = Ingen revisjon av utdanningsplanen til { $name } er registrert.
access-none = { $name } har ikke bedt om innsyn.
access-open = { $name } ba om innsyn { $on }, og har ikke fått det ennå.
access-given = { $name } ba om innsyn { $on } og fikk det { $given }.
purge-nobody = Ingen saker å slette nå.
purge-how-to = Slett alle: alis slett --ja. Slett én: alis slett HPR-NUMMER.
purge-before-retention = { $hpr } skulle vært oppbevart til { $day }
purge-not-closed = saken til { $hpr } er ikke avsluttet
purge-still-due = i saken til { $hpr } gjenstår: { $task }, senest { $due } ({ $by })
purge-vacancies = Ledige stillinger som er over:
purge-wishes = Ønsker der oppstarten er passert uten at noe ble godtatt:
purge-expired-done = Slettet: { $vacancies } stillinger, ønskene i { $wishes } innmeldinger.
ask-whose = { $place }: «{ $text }»
whose-this = Handler om { $hpr }
whose-other = Handler om en annen med samme navn
purge-mentions = { $hpr } er nevnt i andre filer: { $places }
purge-letters = brev under andre saker nevner { $hpr } og slettes samtidig: { $files } (de kan utstedes på nytt; --behold-brev lar dem stå)
purge-letters-kept = { $hpr } er fortsatt nevnt i { $files }: alis slett { $hpr } sletter dem
purge-unread = { $files } kan ikke leses som tekst: se selv etter hvem som er nevnt der
purge-unread-history = i historikken er det filer som ikke kan leses som tekst; se selv etter om de nevner personen: { $files }
purge-common = dette står i for mange tekster til å lete etter for { $hpr }: { $words }. Se selv etter i andres merknader og brev (git grep -w)
purge-kept = { $hpr } er beholdt.
purge-done = Slettet { $hprs } ({ $files ->
    [one] 1 fil
   *[other] { $files } filer
}).
purge-history-remains = historikken i git har fortsatt alt: alis slett { $hprs } --historikk tar det ut der også
purge-rewriting = Skriver historikken på nytt …
purge-proved = Historikken er skrevet på nytt. { $objects } objekter og { $files } andre filer i git er lest: ingen nevner personen.
purge-remains = Det som gjenstår:
purge-remains-remote = { $remote } har den gamle historikken: git push --force --all { $remote } og git push --force --tags { $remote }; be den som drifter den felles kopien, om å rydde (git gc --prune=now)
purge-remains-clones = alle andre kloner: slett dem og klon på nytt, ellers henter de personen tilbake
purge-remains-backups = sikkerhetskopier og synkroniserte mapper: de følger sine egne rutiner for sletting
check-clean = Ingen feil funnet.
check-summary = { $errors ->
    [one] 1 feil
   *[other] { $errors } feil
}, { $warnings ->
    [one] 1 advarsel
   *[other] { $warnings } advarsler
}
element-practice-compensation = praksiskompensasjon
element-learning-activities = utgifter til læringsaktiviteter
element-lower-productivity = kompensasjon for lavere produktivitet
element-supervision = veiledning
element-facilitation = praktisk tilrettelegging
element-additional = tilleggselementer
element-municipal = elementer med kommunal finansiering
ended-by-duration = avtaletiden er ute
ended-by-specialised = godkjent som spesialist
ended-by-discontinued = spesialiseringen avbrutt
ended-by-grant-refused = tilskuddet ble ikke gitt
ended-by-position-ended = stillingen tar slutt
avtale-none = Ingen ALIS-avtale er signert.
avtale-earlier = En tidligere avtale gjaldt fra { $from } til { $day }: { $why }.
avtale-beside = Avtalen med { $municipality } gjelder ved siden av, fra { $from } til { $day }: { $why }.
avtale-earlier-used = Tidligere ALIS-avtaler har brukt { $days } dager i full stilling.
avtale-signed = Signert { $day }.
avtale-concluded = Først signert { $day }; en ny signatur erstatter det som er avtalt, ikke tiden som er regnet.
avtale-from = Gjelder fra { $from }: det seneste av signaturen { $signed } og starten i spesialiseringen { $started }.
avtale-target = { $years ->
    [one] Ett år
   *[other] { $years } år
} i full stilling ({ $clause }): { $days } dager.
avtale-ends = Opphører { $day }: { $why }.
avtale-ends-said = ALIS-avtalen opphører { $day }: { $why }.
avtale-never-ends = Ingen sluttdato: praksisen som er registrert, når ikke fram til slutten av avtaletiden.
avtale-counted = Regnet til { $today }: { $days } dager i full stilling.
avtale-position-ended = { $name }: praksisen ({ $posts }) tar slutt { $on }, og ALIS-avtalen med den.
pause-absence = fravær
pause-hospital = sykehustjeneste
list-empty = Ingen ALIS å vise.
merge-conflict = { $place }: { $key } er endret på to måter: { $ours } her, { $theirs } der
merge-conflict-lines = { $place }: linjene er endret på to måter, og begge står mellom merkene
merge-gone = (fjernet)
ask-conflict = Hva gjelder for { $what } ({ $record })?
ask-conflict-lines = Hvilke linjer gjelder ({ $place })?
ask-conflict-file = Hvilken utgave av { $file } gjelder?
conflict-ours = mitt: { $value } ({ $by })
conflict-theirs = andres: { $value } ({ $by })
conflict-leave = la begge stå mellom merkene, og rett i filen
conflict-whole = hele filen
conflict-chosen = { $what } blir { $value }
conflict-kept = det som sto i { $file }, ligger i { $kept }
conflict-unreadable = { $file } kunne ikke leses slik: ingenting er valgt, og merkene står
copies-none = Det finnes ingen kopier av filer.
copies-left = Det som ikke lar seg slå sammen, er som det var: rett filen eller kopien, og kjør alis flett --kopier på nytt.
copy-had-nothing = inneholder ikke noe som filen mangler
merge-resolve = Behold det som gjelder, i { $file }, og ta bort linjene som begynner med <<<<<<<, ======= og >>>>>>>.
standing-drafted = utkast
standing-in-consultation = på høring
standing-consulted = høring avsluttet, ikke vedtatt
standing-rejected = forkastet
standing-adopted = vedtatt, ikke signert
standing-partly-signed = delvis signert
standing-in-force = i kraft
standing-under-notice = i kraft, sagt opp
standing-run-out = utløpt
standing-superseded = erstattet
stands-from = { $standing }, { $day }
stands-by-from = { $standing } av { $by }, { $day }
agreement-stands = { $id } er nå: { $standing }.
agreement-parties = Parter
agreement-working-group = Arbeidsgruppe
agreement-reports-to = rapporterer til { $to }
agreement-standing = Status
agreement-missing = Mangler
agreement-runs-out = Løper ut
agreement-supersedes = Erstatter
agreement-revision = Krevd revidert
agreement-dispute = Uenighet
agreement-since = siden { $on }
agreement-since-by = { $on } av { $by }
agreement-terms = Vilkår
agreement-criteria = Kriteriene for kommunal institusjon
agreement-case-number = sak { $case }
agreement-due = frist { $day }
agreement-meeting = møte { $day }
missing-replies = høringssvar fra { $parties } (frist { $due })
missing-decision = vedtak i { $body }, møte { $meeting }
missing-signatures = signatur fra { $parties }
missing-criteria = { $open ->
    [one] 1 av { $all } kriterier er ikke registrert som oppfylt
   *[other] { $open } av { $all } kriterier er ikke registrert som oppfylt
}
runs-out-on = { $day } (sagt opp { $on }; { $basis })
missing-training-plan = ikke registrert: den generelle utdanningsplanen til { $parties } (alis kommune rediger)
missing-coordinator = ikke registrert: ALIS-koordinatoren i { $parties } (alis kommune rediger)
missing-contact = ikke registrert: ALIS-kontakten ved { $parties } (alis sykehus rediger)
runs-out-not-stated = sagt opp { $on }; vilkårene nevner ingen oppsigelsestid
criterion-met = oppfylt { $on }
criterion-not-met = ikke oppfylt { $on }
criterion-open = ikke vurdert
criterion-yes = oppfylt
criterion-no = ikke oppfylt
criteria-all-met = Alle kriteriene er oppfylt.
compliance-of = { $id }: frister fra { $from } til { $to }
compliance-nothing = Ingen frister i denne tiden.
compliance-not-done = ikke gjort
supersedes-from = { $id } erstatter { $older } fra { $day }.
supersedes-when-in-force = { $id } erstatter { $older } den dagen den trer i kraft.
agreement-named-by = { $count ->
    [one] Én ALIS har fortsatt { $id } i filen sin: { $command }
   *[other] { $count } ALIS har fortsatt { $id } i filen sin: { $command }
}
agreement-names = Står hos
agreement-names-value = { $count ->
    [one] én ALIS, som det neste ikke kan meldes inn for: { $command }
   *[other] { $count } ALIS, som det neste ikke kan meldes inn for: { $command }
}
transfer-done = { $count ->
    [one] Saken til én ALIS går fra { $old } til { $new }.
   *[other] Sakene til { $count } ALIS går fra { $old } til { $new }.
}
transfer-nobody = Ingen ALIS har { $id } i filen sin.
transfer-hands-over = { $new } erstatter den gamle: det som venter, går over av seg selv den dagen avtalen er i kraft.
transfer-asked = { $count ->
    [one] Ett behov er meldt inn på nytt, med de samme ønskene.
   *[other] { $count } behov er meldt inn på nytt, med de samme ønskene.
}
transfer-left-municipality = { $who } blir stående: den nye avtalen binder ikke kommunen
transfer-left-hospital = { $who } er ikke meldt inn på nytt: ingen av sykehusene i den nye avtalen har de ønskede stedene
transfer-left-offer = { $who } er ikke meldt inn på nytt: et tilbud er åpent
transfer-left-start = { $who } er ikke meldt inn på nytt: den ønskede oppstarten er passert
transfer-left-journal = { $who } er ikke meldt inn på nytt: det passer ikke med hendelsene som står etter
transfer-left-terms = { $who } er ikke meldt inn på nytt: { $findings }
log-store-made = registeret opprettet
happened-made = ny
happened-removed = slettet
happened-moved = flyttet til { $to }/
happened-changed = endret
happened-keys = endret: { $keys }
happened-entry = { $event } ({ $on })
happened-entry-removed = tatt bort: { $event } ({ $on })
log-empty = Ingenting å vise.
log-uncommitted = (ikke lagret i git ennå)
log-files = { $count ->
    [one] 1 fil
   *[other] { $count } filer
}
undo-letters = { $files } tas bort. Er brevet sendt, kan det ikke lenger kontrolleres. Hent det tilbake med: alis gjør-om
undone = Angret: { $what }
redone = Gjort om: { $what }
sync-done = Synkronisert: { $received ->
    [0] ingenting nytt kom inn
    [one] 1 fil er ny eller endret her
   *[other] { $received } filer er nye eller endret her
}, { $sent ->
    [0] ingenting å sende
    [one] 1 endring sendt
   *[other] { $sent } endringer sendt
}.
sync-would = Ville hentet { $received ->
    [one] 1 fil
   *[other] { $received } filer
} og sendt { $sent ->
    [one] 1 endring
   *[other] { $sent } endringer
}.
sync-would-commit = Endret for hånd, ville blitt lagret i git først: { $file }
sync-removed-here = { $file } er slettet her og endret der
sync-removed-there = { $file } er endret her og slettet der
sync-resolve = Ingenting er tapt, og ingenting er sendt. Rett filene, slett filer som skal bort, og kjør: alis synk --fortsett. Eller velg alt fra én side: alis synk --mine, alis synk --andres
sync-left-out = { $file } tas ikke med; det som sto her, ligger i { $kept } og sendes ingen steder
sync-both-edited = { $record }: begge sider har endret { $event } { $on }, hver på sin måte; begge står, ta ut den ene
sync-new-history = Den nye historikken er tatt i bruk; { $commits ->
    [one] { $commits } endring fra denne klonen er
   *[other] { $commits } endringer fra denne klonen er
 } med.
sync-still-held = den gamle historikken finnes fortsatt i { $names }: slett dem med git
contact-by-coordinator = koordinatoren
contact-by-supervisor = veilederen
usual-agreement-title = Samarbeidsavtale om ALIS
init-would = Ville laget et register i { $dir }.
init-done =
    Laget et register i { $dir }.
    Neste: alis kommune legg-til, alis sykehus legg-til, alis samarbeidsavtale legg-til, deretter alis registrer.
demo-done = Lagde et eksempelregister i { $dir }, med datoene flyttet til i dag. Alle personene er oppdiktet.
demo-there = { $dir } er allerede et register og er ikke rørt.
demo-not-empty = { $dir } er ikke tom
demo-try =
    Prøv videre:
      alis --register { $dir } liste
      alis --register { $dir } vis Fatemeh
      alis --register { $dir } forklar forespørsel
      alis --register { $dir } kontroller
file-comment-reminders = Registerets egne tall, der en avtale gir en plikt, men ikke noe tall.
file-comment-retention = Avsluttede saker oppbevares så mange måneder; den årlige slettingen er denne dagen (måned-dag).

## Tilskuddet Nasjonal ALIS og veiledning

kroner = { $amount } kr
column-round = Runde
column-apply-by = Søk innen
column-report-by = Rapporter innen
column-facilitation = Tilrettelegging
column-project = Prosjekt
column-role = Rolle
column-reckoned = Sats × stilling × mnd.
column-kroner = Kroner
column-months = Mnd.
column-agreement-date = Avtale fra
column-agreement-project =
    Avtale fra,
    prosjekt
column-applied = Søkt
column-awarded = Svar
grant-period = Runde { $round }: { SHORT($from) }–{ SHORT($to) }, { $months ->
    [one] 1 hel måned
   *[other] { $months } hele måneder
}
grant-days = Søknadsfrist { $apply_by }, rapporteringsfrist { $report_by }.
grant-project = Prosjektkode { $project }.
grant-class = klasse { $class }
grant-no-rounds = Ingen tilskuddsrunder er lagt inn.
grant-nobody = Ingen ALIS har en hel måned med ALIS-avtale i perioden.
grant-no-months = ingen hele måneder
grant-hospital = minus { $months } mnd. i sykehus
grant-outside = minus { $months } mnd. uten avtale
grant-agency = minus { $months } mnd. gjennom vikarbyrå
grant-absent = herav { $months } mnd. i fravær
grant-total = Sum for { $count } ALIS: { $total } kr.
grant-total-facilitation = Sum for { $count } ALIS: { $total } kr, av det høyst { $most } kr til praktisk tilrettelegging (4.1.5).
grant-settled = Søkt for { $count } ALIS: { $applied } kr. Innvilget for { $answered } ALIS: { $awarded } kr.
grant-no-total = Ingen sum: noe mangler.
grant-rounding = Hele kroner, hver linje for seg, en halv krone opp; tilrettelegging rundes ned.
grant-refused = avslått
grant-missing-rate = Sats mangler for { $role } i klasse { $class }. Legg den inn med: alis tilskudd rediger { $round } --sats { $role }:{ $classes }:KRONER
grant-missing-class = Sentralitetsklassen til { $municipality } mangler for { $month }. Legg den inn med: alis kommune rediger { $municipality }
grant-missing-role = Rollen til { $hpr } i praksisen fra { $from } mangler. Legg den inn med: alis rediger { $hpr }
grant-nothing-to-apply = Runde { $round }: ingen flere å søke for.
grant-nobody-waits = Runde { $round }: ingen venter på svar.
grant-applied = Runde { $round }: søkt for { $count } ALIS, i alt { $sum } kr.
grant-awarded = Runde { $round }: innvilget for { $count } ALIS, i alt { $sum } kr.
grant-report-by = Bruken rapporteres senest { $day }: alis tilskudd rapporter { $round }
grant-reported = Bruken av tilskuddet i runde { $round } ble rapportert { $on }.
event-reported = rapportert
ask-round = Tilskuddsrunde
ask-round-name = Rundens navn, for eksempel året (også filens navn)
ask-period-from = Første dag i perioden
ask-period-to = Siste dag i perioden
ask-apply-by = Søknadsfrist (valgfritt)
ask-report-by = Rapporteringsfrist (valgfritt)
ask-project = Prosjektkode i regnskapet (valgfritt)
ask-rate = { $role }, klasse { $classes }: kroner for 12 måneder i full stilling (tomt: ikke kjent)
ask-apply-all = Registrere søknad for { $count } ALIS, i alt { $sum } kr?
ask-award-all = Registrere at det er innvilget som søkt for { $count } ALIS, i alt { $sum } kr?
ask-refused = Hvem har fått avslag?
error-bad-kroner = `{ $text }` er ikke et beløp i hele kroner
hint-kroner = skriv 228000 eller "228 000"
error-period-backwards = perioden slutter { $to }, før den begynner { $from }
error-apply-before-period = søknadsfristen { $day } er før perioden begynner { $from }
error-report-before-apply = rapporteringsfristen { $day } er før { $other }
error-round-name = `{ $name }` kan ikke være navnet på en runde
hint-round-name = bruk bokstaver, sifre, - og _: 2025
hint-grant-edit = rett runden med: alis tilskudd rediger { $round }
hint-grant-show = alis tilskudd vis { $round } viser regnestykket
error-bad-rate = `{ $text }` er ingen sats
error-rate-twice = to satser gjelder { $role } i klasse { $class }
hint-rate = skriv ROLLE:KLASSER:KRONER, for eksempel fastlege:1-5:228000
hint-rate-classes = klassene går fra 1 til 6: skriv 1-5, 6 eller 1,2,6
error-rate-there = runden har en sats for { $role } i klassene { $classes }
hint-rate-there = sett den med --sats { $role }:{ $classes }:KRONER, eller rediger filen
error-amount-of-one = --beløp er beløpet til én ALIS: nevn hvem
error-several-claims = { $hpr } står i søknaden til flere kommuner: { $municipalities }
hint-several-claims = si hvilken med --kommune
error-no-claim = { $hpr } har ingen hel måned med ALIS-avtale i runde { $round }
hint-no-claim = alis alis-avtale vis { $hpr } viser fra når til når avtalen gjelder
hint-grant-unreadable = ingenting er registrert: minst én fil kan ikke leses, og den kan gjelde en ALIS som skal være med. Rett den først: alis kontroller
error-applied-already = det er søkt for { $hpr } i runde { $round } ({ $on })
error-awarded-already = { $hpr } har fått innvilget tilskudd i runde { $round } ({ $on })
error-refused-already = tilskuddet for { $hpr } i runde { $round } er avslått ({ $on })
hint-correct-entry = er det feil: alis angre, eller rett hendelsen med alis rediger { $id }
error-not-applied = det er ikke søkt for { $hpr } i runde { $round }
hint-apply-first = registrer søknaden først: alis tilskudd søk { $round } { $hpr }
error-above-claim = { $amount } kr er mer enn månedene til { $hpr } gir: { $most } kr
error-grant-incomplete = runde { $round } har ikke alt som trengs for å regne ut beløpet
error-amount-unknown = hva det er søkt om for { $hpr } i runde { $round }, er ikke registrert
hint-award-amount = oppgi beløpet: alis tilskudd innvilg { $round } { $hpr } --beløp KRONER
error-nothing-awarded = ingenting er innvilget i runde { $round }
hint-award-first = registrer tildelingen først: alis tilskudd innvilg { $round }
error-reported-already = runde { $round } er rapportert
warn-applied-late = søknadsfristen gikk ut { $day }
warn-award-above = { $hpr }: { $amount } kr er mer enn det er søkt om ({ $applied } kr)
problem-rates-contradict = en annen sats for { $role } i klasse { $class } står før
hint-rates-contradict = ta ut den som er feil: til da er satsen ikke kjent

## Stillinger

position-standing-planned = ikke meldt ledig
position-standing-published = meldt ledig
position-standing-advertised = utlyst
position-standing-closed = lukket
column-position = Stilling
column-period = Periode
column-taken = Tatt
column-standing = Status
column-holders = Hvem
column-reasons = Begrunnelse
column-cause = Årsak
position-holder-open = { $name } (tilbud)
position-restricted = skjermet
position-none = Ingen stillinger å vise.
position-free = { $count ->
    [one] 1 ledig plass
   *[other] { $count } ledige plasser
}
event-published = meldt ledig
event-advertised = utlyst
event-closed = lukket
position-still-held = tilbud om stillingen står fortsatt: { $people }
error-position-closed = { $id } er allerede lukket ({ $on })
error-position-advertised = { $id } er allerede utlyst ({ $on })
error-position-full = { $id } er tatt: det er ingenting å lyse ut
hint-position-open-again = meld den ledig igjen i filen: en hendelse med `event = "published"`

## Fordeling av stillinger

match-heading-matched = Får plass ({ $count })
match-heading-unmatched = Får ikke plass ({ $count })
match-heading-vacant = Ledig ({ $count })
match-heading-move = Gitte tilbud som fordelingen i dag ville gitt annerledes ({ $count })
match-nothing = Ingen venter på plass, og ingen stilling er ledig.
match-restricted = HPR { $hpr } (skjermet)
match-none = ingen plass
match-no-positions = ingen av stillingene passer med ønsket sted og oppstart
match-more = … og { $count } til: --forklar { $hpr } viser alle
match-would-move = har { $from }; ville fått { $to }
ground-wish = { $number ->
    [one] førsteønsket
   *[other] ønske { $number }
}
ground-proposed = stedet sykehuset foreslo
ground-flexible = ikke blant ønskene, men kan ta et annet sted
ground-earlier = { $days ->
    [one] 1 dag tidligere enn ønsket
   *[other] { $days } dager tidligere enn ønsket
}
ground-later = { $days ->
    [one] 1 dag senere enn ønsket
   *[other] { $days } dager senere enn ønsket
}
ground-rank = nr. { $place } av { $of } i prioriteringen til { $municipality }
ground-prior-service = kortere tjeneste før oppstart enn anbefalt ({ $clause })
why-full = fullt
why-half = bare én av delene var ledig
unfit-closed = lukket
unfit-too-far = for langt fra ønsket start
unfit-too-short = kortere enn ønsket
unfit-gate = vilkårene for å få plass er ikke oppfylt
unfit-not-wished = ikke blant ønskene
unfit-not-eligible = kravet til tjeneste før oppstart er ikke nådd
unfit-other-agreement = sykehuset er ikke med i avtalen
unfit-overlaps = er i tjeneste et annet sted da
ahead-by-offer = har tilbud
ahead-by-rank = høyere prioritert av kommunen
ahead-by-wished-start = ønsket tidligere start
ahead-by-prior-service = lengre tjeneste
ahead-by-request-date = meldt inn tidligere
ahead-by-number = ellers likt: lavere HPR-nummer
change-place = Ville få plass ved også å ta { $place }.
change-month = Ville få plass ved å ta { $place }, en annen start enn avtalen åpner for.
change-place-and-month = Ville få plass ved å ta { $place }, et annet sted og en annen start.
change-months = Ville få plass ved å ta { $place } med { $months } måneder.
change-seats = { $seats ->
    [one] Ville få plass med én plass til: { $place }.
   *[other] Ville få plass med { $seats } plasser til: { $place }.
}
error-unstable = feil i programmet: fordelingen er ikke stabil ({ $trainee }, { $position }); ingenting er gjort
error-answer-before-offer = svarfristen { $day } er før tilbudet blir gitt ({ $on })
hint-unstable = meld fra om feilen til dem som lager programmet
hint-apply-needs-all = ingen tilbud er registrert: minst én fil kan ikke leses, og den kan gjelde en ALIS som har en plass eller går foran. Rett den først: alis kontroller
hint-offer-refused = det gjelder { $trainee }; ingen av tilbudene er registrert
match-applied = { $count ->
    [one] Registrerte tilbud til 1 ALIS.
   *[other] Registrerte tilbud til { $count } ALIS.
}

## Prioritering og behov

column-rank = Nr.
column-decided = Fastsatt
order-ready = klar: oppfyller kravene ved oppstart og er bekreftet
order-not-eligible = har tjeneste nok først { $from }
order-never-eligible = får ikke tjeneste nok
order-not-confirmed = ikke bekreftet av sykehuset
order-service = { $months ->
    [one] 1 måneds tjeneste
   *[other] { $months } måneders tjeneste
}
order-completes = skal være ferdig { $on }
order-requested = meldt inn { $on }
order-new = ny siden forrige rekkefølge
prioritise-nobody = Ingen i { $name } venter på plass.
prioritise-record-with = Fastsett rekkefølgen med: alis prioriter { $number } --rekkefølge HPR,HPR --grunn TEKST
prioritise-outside = utenfor rekkefølgen: { $people }
prioritise-not-waiting = { $name } venter ikke ({ $stage })
prioritise-unchanged = Ingenting er endret siden rekkefølgen fra { $on }.
prioritise-new = Nye siden rekkefølgen fra { $on }: { $people }.
prioritise-gone = Står i rekkefølgen fra { $on }, men venter ikke lenger: { $people }.
prioritised = { $name } fastsatte rekkefølgen { $on }: { $order }.
ask-order = Rekkefølge
order-how = Velg en linje med mellomrom, flytt den med piltastene, lagre med Enter, avbryt med Esc.
ask-order-reason = Begrunnelse (valgfritt)
error-order-twice = { $hpr } står to ganger i rekkefølgen
error-not-theirs = { $hpr } hører ikke til { $municipality }
column-half-year = Halvår
column-wanted = Ønsket
column-positions = Plasser
column-gap = Mangler
stats-nothing = Ingen avsluttede saker.
stats-all = alle
stats-legend = Avsluttede saker, også slettede. En gruppe på færre enn { $smallest } vises ikke, heller ikke en sum som ville røpe den.
demand-nothing = Ingen behov og ingen stillinger å vise.
demand-no-place = (sted ikke oppgitt)
demand-legend = { $taken } tatt  { $free } ledig  { $lacking } ønsket, uten plass

## Spørsmål

ask-store-name = Navn på registeret
ask-hpr = HPR-nummer
ask-name = Navn
ask-municipality = Kommune
ask-municipality-number = Kommunenummer (fire sifre)
ask-municipality-name = Kommunens navn
ask-hospital = Sykehus
ask-hospital-name = Helseforetakets navn
ask-place = Sted/avdeling, avdeling (tom linje avslutter)
ask-id = Id (også filens navn)
ask-agreement = Samarbeidsavtale
ask-move-to = Nummeret på kommunen ALIS flytter til
ask-move-on = Første dag der
ask-post-on = Hvilken dag?
ask-profile = Vilkår (profil)
ask-title = Tittel
ask-consultation-due = Høringsfrist
ask-reply-from = Svar fra
ask-assessed-by = Vurdert av
ask-committee = Utvalg
ask-decision = Vedtak
ask-not-decided = (ikke vedtatt ennå)
ask-signed-by = Signert av
ask-party = Part
ask-revision-reason = Hvorfor kreves avtalen revidert?
ask-criterion = { $number }. { $criterion }: oppfylt?
ask-started = Startet i kommunen
ask-workplace = Arbeidssted
ask-role = Rolle
ask-engagement = Tilknytning
ask-percent = Stillingsprosent
ask-training-started = Startet i spesialiseringen
ask-expected-completion = Forventet avslutning (valgfritt)
ask-supervisor = Veileder (valgfritt)
ask-email = E-post (valgfritt)
ask-flexible = Kan ALIS ta et annet sted eller en annen avdeling?
ask-requested-on = Hvilken dag ble behovet meldt inn?
ask-phone = Telefon (valgfritt)
ask-case = Saksnummer i arkivet (valgfritt)
ask-second-post = Stilling til: kommune/sted/prosent (valgfritt)
ask-prior-months = Måneder i allmennpraksis før dette (valgfritt)
ask-supervisor-email = Veilederens e-post (valgfritt)
ask-supervisor-phone = Veilederens telefon (valgfritt)
ask-capacity = Antall plasser
ask-published-on = Hvilken dag ble stillingen meldt ledig?
ask-centrality = Sentralitetsklasse, 1 til 6 (valgfritt)
ask-registered = Registrert som utdanningsvirksomhet (dag, valgfritt)
ask-training-plan = Nettadressen til den generelle utdanningsplanen (valgfritt)
ask-coordinator = ALIS-koordinator (valgfritt)
ask-coordinator-email = Koordinatorens e-post (valgfritt)
ask-coordinator-phone = Koordinatorens telefon (valgfritt)
ask-hospital-contact = ALIS-kontakt (valgfritt)
ask-contact-email = ALIS-kontaktens e-post (valgfritt)
ask-contact-phone = ALIS-kontaktens telefon (valgfritt)
ask-more-municipalities = Enda en kommune?
ask-more-hospitals = Enda et sykehus?
ask-no-more = (ingen flere)
ask-none = (ingen)
ask-supersedes = Hvilken avtale erstatter den?
ask-facilitation = Mest til tilrettelegging, i prosent (valgfritt)
ask-signed-with = Hvilken kommune er avtalen med?
error-no-email = `{ $text }` er ingen e-postadresse
error-no-phone = `{ $text }` er ikke noe telefonnummer
hint-pass-by = Enter uten tekst går videre
error-bad-post = `{ $text }` sier ikke hvor stillingen er
hint-post = skriv kommune/arbeidssted/prosent, for eksempel 1833/Rana legevakt/20
ask-request-now = Registrere ønsker om sykehustjeneste nå?
ask-purge = Skriv HPR-nummeret { $hpr } for å slette saken til { $name }. Enter uten tekst avbryter.
ask-purge-expired = Vil du slette { $vacancies } stillinger som er over, og ønskene i { $wishes } innmeldinger som ikke førte fram?
ask-on = Hvilken dag skjedde det?
ask-surely = { $what } Vil du registrere det?
ask-terminate = Vil du si opp avtalen { $id }?
ask-supersede = Vil du erstatte { $older } med { $id }?
ask-close-position = Vil du lukke stillingen { $id }?
ask-close-place = Vil du legge ned { $place }?
ask-end-avtale = Vil du avslutte ALIS-avtalen til { $who }?
ask-whom = Hvem gjelder det?
find-how = (skriv noe av navnet, eller bruk piltastene)
find-nothing = – ingenting passer; slett noe av det
hint-numbers = Et helt tall fra { $least } til { $most }.
ask-documented = Tjenesten ble fullført { $on }. Er dokumentasjonen mottatt?
ask-which = Hvilken gjelder det?
# Days as they are typed.
said-today = i dag
word-today = i-dag
word-yesterday = i-går
word-tomorrow = i-morgen
answer-yes = ja
answer-no = nei
broken-off = Avbrutt: ingenting er endret.
error-yes-or-no = `{ $text }` er verken ja eller nei
ask-start = Ønsket oppstart
ask-months = Antall måneder
ask-wish = Ønske { $number }
ask-no-more-wishes = (ingen flere ønsker)
ask-new-start = Ny oppstart som sykehuset foreslår
ask-note = Notat
ask-reply = Hva svarte sykehuset?
ask-entry-fact = { $fact }
ask-reply-to-offer = Hva svarte ALIS på tilbudet?
ask-several = Registrere «{ $event }» for { $count }: { $people }?
ask-absence-from = Første fraværsdag
ask-absence-to = Siste fraværsdag
ask-elsewhere-at = Hvilket foretak eller sykehus?
ask-elsewhere-at-if-known = Hvilket foretak eller sykehus? (valgfritt)
ask-elsewhere-from = Første tjenestedag der
ask-elsewhere-to = Siste tjenestedag der
ask-elsewhere-department = Avdeling (valgfritt)
ask-goal = Læringsmål
ask-element = Skal avtalen ha { $element } ({ $clause })?
ask-element-to = { $element }: hvem skal ha den?
ask-element-share = { $element }: prosent av rammen for denne ALIS (høyst { $most })
ask-element-text = { $element }: hva er avtalt? (valgfritt)
ask-contact-by = Hvem hadde kontakt?
ask-contact-text = Hva ble sagt? (valgfritt)
ask-site = Sted
ask-department = Avdeling
ask-position-start = Første tjenestedag
ask-cause = Hvorfor stillingen er ledig (ikke skriv hvem som er borte) (valgfritt)
ask-close-reason = Hvorfor stillingen lukkes (valgfritt)
ask-course-title = Kursets tittel
ask-course-days = Kursdager
ask-reason = Hvorfor? (aldri en diagnose)
ask-position = Stilling
ask-other-place = (et annet sted: skriv sted, avdeling og oppstart)
ask-offer-start = Første dag i tjenesten som tilbys
ask-answer-by = Svarfrist (valgfritt)
ask-contract-issued = Har sykehuset utstedt arbeidsavtalen til { $name }?
ask-contract-signed = Arbeidsavtalen til { $name } ble utstedt { $issued }. Har begge parter signert den?
contract-in-place = Arbeidsavtalen til { $name } er utstedt { $issued } og signert { $signed }.
contract-next = Neste: { $command }
error-contracts-differ = arbeidsavtalene står ulikt: noen er ikke utstedt, andre er utstedt eller signert
hint-contracts-differ = si hva som har skjedd med --utstedt eller --signert
ask-answered-instead = Sykehuset er spurt, men svaret er ikke registrert. Hva har skjedd?
ask-until = Ny siste tjenestedag
ask-agreed-with = Kommunen forlengelsen er avklart med (nummer eller navn; valgfritt)
ask-withdrawn = Hvorfor er tjenesten ikke lenger ønsket?
ask-edit-again = Filen kan ikke lagres slik. Vil du redigere den på nytt?
ask-take-new-history = Ta i bruk den nye historikken? Det som er gjort her siden siste synkronisering, beholdes, men ikke det som gjelder den som ikke lenger er nevnt.
ask-commit-edits = Disse filene er endret for hånd: { $files }. Vil du lagre dem i git først?
ask-undo = Vil du angre «{ $what }»?
ask-redo = Vil du gjøre om «{ $what }»?

## Overskrifter

heading-error = feil
heading-warning = advarsel
heading-help = hjelp
label-usage = Bruk
label-options = Valg
label-arguments = Argumenter
label-commands = Kommandoer
label-more = `alis hjelp KOMMANDO` forteller mer, med eksempler; `alis eksempel` lager et eksempelregister du kan prøve alt i. Engelske navn og navn uten æ, ø og å går også.
label-examples = Eksempler
label-global = Valg som alle kommandoer tar: alis hjelp
man-name = Navn
man-synopsis = Bruk
man-description = Beskrivelse
man-exit = Sluttkoder
man-files = Filer
man-environment = Miljøvariabler
man-see-also = Se også
man-written = Skrev { $count } manualsider til { $dir }.
man-exit-done = gjort
man-exit-findings = funn, bare der --streng ba om det
man-exit-usage = feil bruk
man-exit-not-allowed = faktaene eller avtalen tillater det ikke, eller det som ble nevnt, finnes ikke
man-exit-bad-data = feil i registeret: det som ikke kunne leses, er sagt, og det som ikke trengte det, er gjort
man-exit-storage = registeret er låst, kan ikke leses eller er fullt, eller git mislyktes
man-exit-due = frister med --sluttkode: noe kan gjøres nå; noe er forfalt
man-exit-interrupted = avbrutt
man-file-settings = innstillingene til registeret; mappen den ligger i, er registeret
man-file-config = dine egne innstillinger: store = "/sti/til/register" er registeret der ingen er nevnt
man-file-own = det alis selv trenger i registeret; git ser bort fra det
man-env-store = mappen til registeret, der --register ikke nevner noen
man-env-today = dagen det regnes fra, der --per ikke nevner noen
man-env-pager = sideviseren som viser svar som er lengre enn skjermen; tom eller cat: ingen
man-env-editor = redigeringsprogrammet
man-env-color = om det brukes farger
man-env-columns = bredden, der svaret ikke går til en skjerm
man-env-lang = språket, der verken --språk eller registeret sier det

## Feil i filene

problem-unreadable = kan ikke leses: { $reason }
problem-is-link = er en lenke, og den følges ikke: legg selve filen her
problem-is-folder = er en mappe der det skal være en fil
problem-is-special = er ingen vanlig fil (men et rør eller en enhet), og leses ikke
problem-is-too-large = er større enn { $mebibytes } MiB, og leses ikke
problem-not-utf8 = er ikke tekst i UTF-8
problem-national-id = inneholder et fødselsnummer
problem-possible-national-id = kan inneholde et fødselsnummer
problem-toml-syntax = er ikke gyldig TOML: { $reason }
problem-newer-schema = filen har skjemaversjon { $found }, dette programmet kan { $known }
problem-unknown-key = ukjent nøkkel `{ $key }`
problem-missing-key = nøkkelen `{ $key }` mangler
problem-wrong-type = verdien har feil type
problem-quoted-date = en dato skrives uten anførselstegn
problem-invalid-date = `{ $date }` er ingen dato
problem-no-such-day = dagen `{ $date }` finnes ikke: måneden slutter { $last }
problem-date-with-time = en dag har ikke klokkeslett
problem-invalid-id = `{ $found }` er ingen id
problem-invalid-hpr = `{ $found }` er ikke et HPR-nummer
problem-invalid-goal = `{ $found }` er ikke et læringsmål
problem-goal-twice-listed = { $goal } står to ganger i listen
problem-unknown-goal = `{ $goal }` står ikke i listen over læringsmål (goals.toml)
hint-unknown-goal = rett koden, eller ta målet inn i listen: alis læringsmål --importer FIL
problem-goal-twice = { $goal } står to ganger, først i linje { $line }
problem-missing-column = det finnes ingen kolonne `{ $column }`
problem-empty-cell = `{ $column }` er tom
problem-empty-file = filen er tom
problem-too-many-cells = { $found } celler, der overskriften har { $expected }
hint-too-many-cells = en celle med skilletegnet i seg skal stå i anførselstegn: "a, b"
problem-open-quote = anførselstegnet blir aldri lukket
hint-open-quote = lukk det, eller skriv et anførselstegn i en celle som to
hint-save-as-csv-utf8 = lagre den i Excel som «CSV UTF-8 (semikolondelt)»
problem-invalid-value = `{ $found }` kan ikke brukes her
problem-out-of-range = { $found } er ikke mellom { $from } og { $to }
problem-percent = { $found } er ikke en stillingsprosent med høyst to desimaler
problem-unknown-event = ukjent hendelse `{ $event }`
problem-wrong-file-name = filen heter `{ $name }`, men inneholder { $value }
problem-file-name-not-an-id = filnavnet `{ $name }` er ingen id
problem-duplicate-id = { $id } finnes også som { $other }
problem-conflict-copy = dette er en kopi av { $of }, laget fordi to maskiner endret den
problem-letter-elsewhere = `{ $file }` er ikke noe brev: brev ligger i letters/
problem-letter-changed = { $file } er ikke brevet som ble utstedt
problem-letter-missing = { $file }, som ble utstedt, finnes ikke
problem-newer-toml = denne formen for TOML er nyere enn det eldre programmer leser
error-no-threads = systemet gir ingen tråd å arbeide med: { $reason }
error-editor-not-found = redigeringsprogrammet `{ $editor }` finnes ikke
error-editor-not-run = redigeringsprogrammet `{ $editor }` kan ikke kjøres: det er en mappe, eller ikke et program
error-editor-failed = redigeringsprogrammet `{ $editor }` mislyktes (kode { $code })
error-editor-killed = redigeringsprogrammet `{ $editor }` ble avbrutt
error-editor-no-text = redigeringsprogrammet `{ $editor }` lagret noe som ikke er tekst i UTF-8
error-editor-draft = kan ikke lage eller lese kladden til redigeringsprogrammet: { $reason }
problem-merge-conflict = to utgaver er slått sammen, og ingen har avgjort hva som gjelder
problem-orders-contradict = en annen rekkefølge er også fastsatt { $on }
problem-unknown-record = det finnes { $kind ->
    [municipality] ingen kommune
    [hospital] ikke noe sykehus
    [agreement] ingen samarbeidsavtale
    [grant] ingen tilskuddsrunde
   *[position] ingen stilling
} `{ $id }`
problem-unknown-profile = det finnes ingen profil `{ $profile }`
problem-unknown-site = { $hospital } har ikke stedet «{ $site }»
problem-unknown-department = { $hospital } har ikke avdelingen «{ $department }» i { $site }
problem-hospital-needed = avtalen har flere sykehus: hvilket?
problem-event-not-allowed = «{ $happened }» kan ikke registreres: sykehustjeneste { $placement } er { $stage ->
    [enrolled] «registrert», uten innmelding
    [requested] «meldt inn»
    [asked] «sykehuset spurt»
    [confirmed] «bekreftet»
    [refused] «sykehuset sa nei»
    [offered] «tilbud gitt»
    [accepted] «takket ja»
    [contracted] «arbeidsavtale utstedt»
    [in-service] «i tjeneste»
    [completed] «gjennomført»
    [documented] «dokumentert»
    [withdrawn] «trukket»
   *[discontinued] «avbrutt»
}
problem-end-before-start = slutten er før starten
problem-stray-file = er ingen fil som brukes her: bare .toml-filer leses
problem-course-days-depart = { $used } kursdager, { $given } er gitt
problem-gate-force = det er ingen rett til plass: avtalen { $agreement } er ikke i kraft den dagen («{ $stands }»)
problem-award-and-refusal = tilskuddet i { $round } er både innvilget og avslått (den andre hendelsen er fra { $other })
problem-two-moves = to stillinger på mer enn halv tid løper samtidig fra { $on }: i { $municipality } og i { $other }
problem-no-start = det står ikke når utdanningen begynte (`started` i `[training]`): om vedkommende er under utdanning, er ikke kjent
problem-wishes-in-tables = ønskene i en innmelding står i egne tabeller og kan ikke tømmes på linjen sin
part-written = { $record }: { $event } { $on }, skrevet av { $by }, { $at } (ta den ut: alis angre { $commit })
part-not-committed = { $record }: { $event } { $on }, ikke lagret i git
problem-closed-offered = stillingen ble lukket { $closed } og tilbudt { $hpr } { $on }
problem-seat-twice = { $capacity } plass(er), og flere er tilbudt eller tatt: { $people }
problem-place-twice = { $place } står her to ganger
problem-same-person = { $other } har samme navn, utdanningsstart og stilling: én person med to numre?
problem-start-passed = oppstarten som det ble bedt om ({ $start }), var passert da det ble bedt om den ({ $on })
problem-unlikely-day = { $day } er langt fra i dag: en skrivefeil?
problem-completed-before = utdanningen skal være ferdig før den begynner ({ $started })
problem-blank-name = navnet sier ingenting, eller har noe i seg som ingen ser
problem-unread-file = ligger der filene om saker ligger, eller ved siden av, og blir ikke lest: bare .toml-filer i { $folder } leses
problem-unread-files = { $count } filer her ligger der filene om saker ligger, eller ved siden av, og blir ikke lest: bare .toml-filer i { $folder } leses
problem-copy-beside = ser ut som en kopi av { $of }, som er den som leses
problem-copies-beside = { $count } filer her ser ut som kopier av filer som leses
problem-not-a-party = { $party } er ikke part i avtalen { $agreement }
problem-over-full-time = fra { $on } er stillingene til sammen { $percent } %, mer enn full stilling
problem-over-full-time-part = fra { $on } er stillingene til sammen { $whole },{ $decimals } %, mer enn full stilling
problem-agreement-over = samarbeidsavtalen { $id } er over siden { $on }: det neste kan ikke meldes inn under den
problem-avtale-gap = stillingen i { $municipality } sluttet { $ended }, og ALIS-avtalen med den; den neste begynner først { $next }
hint-over-full-time = avslutt eller rett en av dem: alis praksis
hint-agreement-over = velg en annen for alle: { $command }
hint-avtale-gap = rett dagene, eller inngå en ny ALIS-avtale: alis alis-avtale signer
problem-closed-place = { $place } ble lagt ned etter { $until }, og dette begynner senere
problem-place-elsewhere = { $place } er { $now } siden { $until }, og dette begynner senere
hint-closed-place = nevn stedet slik det heter da, en stilling i filen sin, eller be om et annet: alis meld-inn, alis tilbud
problem-several-successors = { $number } gikk inn i { $into }: ingenting sier hvilken av dem det er her
hint-several-successors = nevn den: `municipality` øverst i filen til ALIS (alis rediger), `municipalities` i en avtale (alis samarbeidsavtale rediger)
problem-borne-twice = { $number } tilhørte { $other } på samme tid
hint-borne-twice = et nummer tilhører én kommune om gangen: rett `former` eller `until` hos en av dem
problem-contract-differs = arbeidsavtalen starter { $issued }, tilbudet ALIS takket ja til, { $offered }
problem-synced-folder = registeret ligger i mappen { $folder }, som en tjeneste kopierer til andre maskiner
problem-public-folder = registeret ligger i mappen { $folder }, som andre kan lese
problem-future-entry = hendelsen er datert { $on }, etter i dag: den er ikke kjent ennå
problem-unknown-trainee = det finnes ingen ALIS { $hpr }
problem-position-differs = stillingen { $position } er et annet sted enn tilbudet: { $place }
problem-capacity-exceeded = flere har takket ja enn stillingen har plass til ({ $capacity }): { $people }
problem-event-unexpected = «{ $happened }» kan ikke registreres etter det som står før
problem-successor-lacks-party = erstatter { $older }, men { $party } er part der og ikke her
problem-unknown-criterion = vilkårene nevner ikke kriteriet `{ $criterion }`
why-no-open-consultation = Ingen høring er åpen: svaret teller ikke.
why-consultation-still-open = Den forrige høringen er ikke avsluttet; den regnes som avsluttet denne dagen.
why-due-before-opening = Høringsfristen er før høringen åpnet.
why-signed-before = Parten har signert før; den første signaturen gjelder.
why-not-in-force = Avtalen er ikke i kraft: alle parter må først signere.
why-terminated-before = Avtalen er sagt opp før; den første oppsigelsen gjelder.
why-no-dispute = Ingen uenighet er meldt.

needs-no-accepted-offer = det er takket ja til et tilbud: trekk det, eller velg en annen sykehustjeneste
needs-request = meld inn behovet først: alis meld-inn
needs-asked = registrer først at sykehuset er spurt: alis spør
needs-no-open-offer = et tilbud er åpent: ALIS må først takke ja eller nei, eller sykehuset må trekke det
needs-open-offer = ingen tilbud er åpne: sykehuset må først tilby plass
needs-offer-before-start = bare et tilbud som er åpent eller takket ja til, kan trekkes, og bare før tiltredelsen
needs-accepted = ALIS må først takke ja til et tilbud
needs-contract-issued = arbeidsavtalen må utstedes først
needs-not-started = tjenesten har allerede begynt
needs-in-service = ALIS må være i tjeneste
needs-later-end = ny siste tjenestedag må være senere enn den som gjelder
needs-end-after-start = arbeidsavtalen kan ikke slutte før tjenesten begynner
needs-start-before-end = tjenesten kan ikke begynne etter at arbeidsavtalen er slutt: registrer arbeidsavtalen på nytt først
needs-completed = tjenesten må gjennomføres først
needs-not-documented = tjenesten er allerede dokumentert
needs-not-closed = tjenesten er allerede gjennomført, eller behovet er trukket
needs-not-discontinued = ALIS har avbrutt spesialiseringen
needs-discontinued = ALIS har ikke avbrutt spesialiseringen
needs-own-number = tjeneste i et annet foretak har et eget nummer: bruk et som ikke noe er meldt inn under
needs-not-elsewhere = dette nummeret er tjeneste i et annet foretak: registrer den på nytt med «alis annet-sted --tjeneste» om noe er endret
needs-free-days = i de dagene er ALIS i en annen tjeneste: tjenester kan ikke overlappe

## Det som ville vært riktig

kind-text = en tekst i anførselstegn: "…"
kind-flag = `true` eller `false`
kind-number = et heltall uten anførselstegn
kind-percent = et tall fra 0 til 100 med høyst to desimaler etter punktum, uten anførselstegn: 33.33
kind-date = en dato uten anførselstegn: 2027-03-01
kind-hpr = et HPR-nummer har 1 til 9 sifre og ingen anførselstegn: 9144897
kind-id = en id har små bokstaver a–z, sifre og bindestrek: hsyk-1820
kind-municipality-number = en kommune har fire sifre, i filen med anførselstegn: "1820"
kind-goal = et læringsmål skrives som ALM-055
kind-list = en liste: [ … ]
kind-table = en tabell: [navn]
kind-tables = tabeller: [[navn]]
kind-month-day = en dag i året, i anførselstegn: "01-31"
kind-owner = et kommunenummer eller en id for et sykehus, i anførselstegn: "1820", "hsyk"
kind-sha256 = 64 heksadesimale sifre i anførselstegn
kind-logo = en bildefil ved siden av, PNG eller SVG: "logo.png"
hint-did-you-mean = mente du `{ $near }`?
hint-one-of = velg mellom: { $values }
hint-said-for = det er { $commands }
hint-entry-lines = hendelsene begynner på disse linjene: { $lines }; alt annet endres med --sett eller i redigeringsprogrammet
hint-which-entry = skriv linjen bak navnet, slik meldinger og alis søk viser den: alis rediger { $id }:18
hint-known-keys = kjente nøkler her: { $keys }
hint-missing-key = legg til en linje `{ $key } = …`
hint-toml-syntax = tekst står i anførselstegn, datoer og tall uten; hver `[[journal]]` begynner på egen linje
hint-decimal-point = i filen har desimaltall punktum: 33.33
hint-newer-schema = registeret er skrevet av en nyere alis: oppdater programmet; filen er ikke rørt
hint-quoted-date = skriv { $date } uten anførselstegn
hint-not-utf8 = lagre filen som UTF-8
hint-national-id = ta nummeret ut: fødselsnummer lagres aldri; en ALIS kjennes på HPR-nummeret
hint-possible-national-id = ta det ut hvis det er et; annet kan stå
hint-wrong-file-name = kall filen { $value }.toml, eller rett innholdet
hint-stray-file = flytt den et annet sted, eller gi den rett endelse hvis den hører til her
hint-award-and-refusal = se på svaret fra Helsedirektoratet, og ta ut den hendelsen som er feil: alis rediger { $hpr }
hint-two-moves = ta ut stillingen som ikke er noen, eller rett prosenten: alis rediger { $hpr }
hint-no-start = legg det inn med: alis rediger { $hpr } --sett training.started=DATO
hint-term-departs = { $clause } krever det: ta ut det som er feil, eller skriv grunnen ved siden av (`departs`)
why-closed-before = stillingen ble lukket før, { $on }: meld den ledig først om den er åpen igjen
why-advertised-before = den ble lyst ut før, { $on }
why-full-since = alle plasser er tatt siden { $on }: det var ingenting å lyse ut
why-applied-before = det ble søkt før, { $on }: ta ut den hendelsen som er feil
why-awarded-before = det ble innvilget før, { $on }: ta ut den hendelsen som er feil
why-refused-before = det ble avslått før, { $on }: ta ut den hendelsen som er feil
why-not-applied = det er ikke registrert at det ble søkt: registrer søknaden også
why-not-awarded = ingenting ble innvilget for dem i denne runden: registrer det som ble innvilget også
why-reported-before = det ble rapportert før, { $on }
problem-not-theirs = { $hpr } var ikke blant ALIS i { $municipality } den dagen
hint-not-theirs = ta nummeret ut av rekkefølgen, eller rett dagene i stillingene; de andres rekkefølge gjelder
hint-supersedes-itself = ta den ut av `supersedes`: av to avtaler er én den nyere
hint-wishes-in-tables = skriv dem som én verdi, `wishes = [ … ]`, eller ta dem ut for hånd
hint-closed-offered = trekk tilbudet: alis trekk-tilbud { $hpr }; eller ta lukkingen ut av filen
hint-seat-twice = bli enige om hvem som får den, og trekk det andre tilbudet: alis trekk-tilbud HPR (en av { $people }); eller rett `capacity`
hint-blank-value = en nøkkel som skal bort, tas ut i redigeringsprogrammet: alis rediger NAVN
hint-place-twice = ta bort den ene
hint-same-person = behold bare den ene filen
hint-unlikely-day = se på årstallet
hint-completed-before = rett en av de to datoene
hint-blank-name = skriv navnet på én linje, uten styretegn
hint-unread-file = hører filen til her, så gi den rett navn (NUMMER.toml) i den mappen; ellers flytt den et annet sted
hint-copy-beside = flytt den et annet sted; det en synkroniseringsmappe har lagt der, slår alis flett --kopier sammen med filen
hint-duplicate-id = behold bare den ene filen
hint-conflict-copy = alis flett --kopier slår den sammen med filen og fjerner den
hint-letter-elsewhere = rett hendelsen, eller ta den ut hvis den er skrevet for hånd
hint-letter-changed = alis logg viser hvem som har endret det; hent brevet som ble utstedt, fra git eller arkivet
hint-letter-missing = legg det tilbake fra git eller arkivet
hint-newer-toml = skriv tabeller på én linje uten komma til slutt, sekunder i alle klokkeslett, og \u der et tegn må skrives om
hint-no-threads = for mange prosesser kjører, eller grensen for dem er for lav (ulimit -u)
hint-editor = det er oppgitt i ${ $named }; en sti med mellomrom står i anførselstegn
hint-editor-named = det er oppgitt i ${ $named }
hint-merge-conflict = behold det som gjelder, ta bort linjene <<<<<<<, ======= og >>>>>>>, og kjør alis synk --fortsett
hint-orders-contradict = den siste i filen gjelder; ta bort den andre, eller fastsett rekkefølgen på nytt
hint-make-record = opprett med: { $command }
hint-profiles = innebygd er: { $known }; egne ligger i profiles/
hint-contract-differs = rett den som er feil; datoer regnes fra tilbudet ALIS takket ja til
hint-exposed = flytt det, og del det med git i stedet
hint-future-entry = rett datoen hvis det er en skrivefeil
hint-unknown-trainee = rett nummeret, eller la det stå hvis personen er slettet
hint-position-differs = rett den av dem som er feil
hint-capacity-exceeded = bli enige om hvem som får den, og trekk det andre tilbudet: alis trekk-tilbud HPR (en av { $people }); eller rett `capacity`
hint-not-a-signing-party = bruk kommunenummeret eller sykehusets id, slik partene står i avtalen
hint-successor-lacks-party = legg parten til, eller la den eldre avtalen gjelde videre for den
hint-date-input = skriv 2027-03-01, 1.3.2027, 1.3.27, 1. mars 2027, i dag, i går, +6m eller -2u
hint-span = skriv 60d, 8u eller 2m
hint-wish = skriv "STED/AVDELING", for eksempel "Mo i Rana/Indremedisin"
hint-place = skriv "STED/AVDELING", for eksempel "Mo i Rana/Indremedisin"
hint-placement = velg en med --tjeneste
hint-set = skriv NØKKEL=VERDI, for eksempel email=kari@alstahaug.example
hint-cannot-set = rediger filen i stedet: alis rediger uten --sett
hint-several-trainees = velg en med HPR-nummer: { $people }
hint-list-trainees = alis liste viser hvem som er i registeret
hint-no-store = gå til et register, nevn et med --register eller ALIS_STORE, eller lag et: alis opprett
hint-demo-dir = nevn en annen mappe: alis eksempel MAPPE
hint-unfinished = rett det systemet melder; neste kommando fullfører endringen, og ingenting er tapt
hint-unsettled = kommandoen bygger på denne innstillingen: rett alis.toml først, og kjør den på nytt
hint-decided = den sier hva en avbrutt kommando hadde bestemt seg for å skrive: se på filene med git status og git diff, og slett den så
hint-purge-mentions = ta det ut for hånd og lagre i git; ellers ville historikken holde på det. Det som er skrevet om en annen med samme navn: --andres FIL:LINJE
hint-still-named = se på det med git cat-file -p, eller åpne filen; fjern det og kjør alis slett HPR --historikk igjen
in-the-way-staged = noe er lagt til i git, men ikke lagret: git commit eller git restore --staged
in-the-way-stash = git stash har noe: bruk det eller slett det (git stash list)
in-the-way-working-trees = flere arbeidsmapper deler historikken: git worktree list, git worktree remove
in-the-way-incomplete = klonen har ikke hele historikken selv: git fetch --unshallow, eller klon på nytt uten --shared
hint-leads-outside = en lenke står der en fil eller mappe skal være; ta den bort
hint-locked = prøv igjen når den er ferdig
hint-try-again = noen har lagret den i mellomtiden: se på den og prøv igjen
hint-would-not-read = ingenting ble skrevet
hint-saved-not-committed = { $file } er lagret; neste kommando lagrer den i git, når git kan; eller bruk --ikke-lagre
hint-git-strange = noen andre kan ha lagt dem der. Er de dine? Si det i dine egne innstillinger: git config --global --add alis.trusts '{ $root }'. Ellers: ta dem ut med git config --unset
hint-git-busy = `git status` viser hva som mangler; avslutt med git, eller med `alis synk --fortsett`
hint-stale-clone = alis synk --ta-ny-historikk tar den i bruk og beholder det som er gjort her siden siste synkronisering, men ikke det som gjelder den som ikke lenger er nevnt (det legges i .alis/kept/); eller klon på nytt ved siden av denne mappen og slett denne
hint-named-in-git = gi grenen, merkelappen eller filen et annet navn (for en fil også i gamle versjoner: git filter-repo --path-rename), ta det ut av innstillingene, eller glem det git husker av flettinger: git rerere clear
hint-theirs-place = slik advarselen nevner det: trainees/9144900.toml:30
hint-git-damaged = git fsck viser hva som er skadet. Hent det på nytt: git fetch, eller klon registeret ved siden av dette og kopier filene over; det som ligger i denne mappen, er helt
hint-no-history = alis opprett lagrer et nytt register i git; for et som finnes: git init, git add ., git commit
hint-no-remote = legg til ett: git remote add origin ADRESSE
hint-several-remotes = velg ett: git branch --set-upstream-to=LAGER/GREN
hint-no-branch = gå til en: git switch main
hint-sync-again = kjør alis synk på nytt
hint-sync-unreachable = det som er gjort her, er lagret her; kjør alis synk på nytt når nettet og tilgangen er der
hint-sync-not-merged = ingenting er slått sammen, og ingenting er tapt; rett det git sier, og kjør alis synk på nytt
hint-sync-unreadable = rett dem (alis kontroller), og kjør alis synk på nytt
hint-edits = alis synk --ja lagrer dem i git først
hint-undo-commit = alis angre LAGRING angrer noe andre har gjort, eller en eldre endring
hint-undo-list = alis angre --liste viser hva som kan angres
hint-changed-later = angre først det som er gjort senere, eller rett filen: alis rediger
hint-changed-later-by = angre først dette: { $what } (alis angre { $commit }), eller rett filen: alis rediger
hint-usage = { $heading }: { $usage }

## Det som gikk galt

error-missing-flag = Oppgi { $flag } (alis kan ikke spørre når det ikke kjøres i en terminal).
error-national-id = { $place } inneholder et fødselsnummer; det gjentas ikke her
warn-possible-national-id = { $place } kan inneholde et fødselsnummer ({ $text }); det er beholdt som det ble skrevet. Ta det ut hvis det er et
error-bad-span = `{ $text }` er ikke et tidsrom
error-bad-number = `{ $text }` er ikke et tall som passer her
error-bad-wish = `{ $text }` nevner ikke sted og avdeling
error-bad-set = `{ $text }` mangler `=`
error-element-twice = elementet { $element } er nevnt to ganger
error-bad-element = `{ $part }` passer ikke i `{ $element }`
error-no-avtale = { $name } har ingen ALIS-avtale som gjelder { $on }
error-no-practice = { $name } har ingen praksis { $on } som kan ta slutt
error-edit-municipality = kommunen til en ALIS redigeres ikke: da ville alle tidligere stillinger fulgt med
error-transfer-to = { $id } kan ikke ta over: { $standing }
hint-move = registrer flyttingen på dagen: { $command }
error-same-municipality = { $name } er i { $municipality } allerede
error-post-begins-later = stilling { $number } i kommunen som forlates, begynner først { $from }
hint-post-begins-later = flytt på en tidligere dag, eller rett den stillingen først: { $command }
error-no-such-post = { $name } har ingen stilling med det nummeret
error-post-not-running = { $name } har ingen slik stilling { $on }
error-several-posts = flere stillinger løper da: { $numbers }
hint-posts = { $command } nummererer stillingene; nevn én med --praksis N
error-post-elsewhere = en stilling bytter ikke kommune midt i
error-post-nothing = ingenting endres av det
hint-element = skriv NAVN[:til=alis|kommune|delt][:tekst=TEKST]; tilrettelegging tar også :andel=N
hint-avtale-end = alis alis-avtale vis viser hvor avtalen står; avbryter ALIS spesialiseringen: alis avbryt
error-cannot-set = { $key } kan ikke settes på en egen linje i denne filen
error-format = denne kommandoen skriver ikke { $format }
error-no-store = her er det ikke noe register
error-no-name = { $flag }: et navn står på én linje, er ikke tomt og har ingen styretegn
error-nobody-named = ingen er nevnt: oppgi HPR-nummeret eller en del av navnet
error-no-entry-there = ingen hendelse står på { $place }
error-no-such-fact = `{ $key }` er ikke noe som rettes her i «{ $event }»
error-which-entry = hvilken hendelse? Linjen mangler
error-nothing-to-find = det er ikke oppgitt noe å søke etter
error-none-recorded = ingenting er registrert: { $refused } av { $count } er ikke tillatt
error-answer-to-offer = ikke noe spørsmål til sykehuset er åpent: et tilbud er det, og det er ALIS som svarer på det
hint-answer-offer = alis takk-ja { $hpr } eller alis takk-nei { $hpr }
hint-refused-for = dette gjaldt { $who }
error-no-trainee = det finnes ingen ALIS `{ $who }`
error-no-rule-nor-trainee = det finnes verken en regel eller en ALIS `{ $who }`
hint-list-rules = vis reglene med: alis forklar
error-several-trainees = `{ $who }` passer på flere ALIS
error-blank-value = `{ $key }` ville blitt tom
error-would-be-wrong = ingenting ble lagret: registeret ville blitt feil
error-several-records = `{ $typed }` passer på flere
error-several-placements = ALIS har flere åpne sykehustjenester: { $numbers }
error-no-round-letter = brevet `{ $kind }` gjelder ikke en tilskuddsrunde, så --kommune passer ikke
error-none-yet = det finnes { $kind ->
    [municipality] ingen kommune
    [hospital] ikke noe sykehus
    [grant] ingen tilskuddsrunde
   *[agreement] ingen samarbeidsavtale
} ennå
error-exists = { $file } finnes allerede
hint-exists = bruk den som er der: { $command }
error-no-criteria = vilkårene i { $profile } nevner ingen kriterier
error-supersedes-itself = { $id } kan ikke erstatte { $older }
error-cannot-read = kan ikke leses: { $reason }
error-cannot-read-file = { $file } kan ikke leses: { $reason }
error-not-in-match = { $trainee } er ikke med i denne fordelingen: ber ikke om plass, eller venter ikke på noen
hint-not-in-match = `alis fordel` uten --forklar viser hvem som er med
error-cannot-write = { $file } kan ikke skrives: { $reason }
error-changed-meanwhile = { $file } ble endret mens dette pågikk; ingenting ble skrevet
error-unfinished = endringen er bestemt, men ikke gjennomført: { $file }: { $reason }
error-history-in-the-way = historikken kan ikke skrives på nytt ennå
error-erased-history = { $remote } har fortsatt en historikk som er slettet her; ingenting er hentet
error-still-named = historikken er skrevet på nytt, men personen er fortsatt nevnt: { $place }
error-leads-outside = { $file } fører ut av registeret
error-locked = en annen alis skriver i registeret ({ $holder })
error-would-not-read = filen ville ikke kunne leses; ingenting ble skrevet
error-stale-clone = { $remote } har slettet en historikk som denne klonen fortsatt har: sendt ville den komme tilbake. Ingenting er sendt, ingenting er slått sammen
error-named-in-git = { $place } nevner personen: historikken er ikke skrevet på nytt
error-no-place = `{ $place }` er ikke noe sted i registeret
error-git-missing = git er ikke installert
error-git-slow = git svarte ikke i tide
error-git-damaged = git kan ikke gi { $name }: git-historikken er skadet
error-git-drops = lagringen ville ha mistet { $file }, som ikke er en del av endringen; ingenting er lagret i git
error-git = git feilet: { $said }
error-git-strange = git ble ikke startet: innstillingene i registerets egen .git/config nevner programmer som git ville kjørt: { $settings }
error-git-busy = { $what ->
    [merge] en sammenslåing (merge)
    [rebase] en rebase
    [cherry-pick] en cherry-pick
   *[revert] en revert
} er ikke avsluttet i git. Ingenting lagres i git før den er det.
error-no-history = registeret ligger ikke i git, og har derfor ingen historikk
error-no-record = det finnes ingen fil `{ $id }`, og det har ikke vært noen
error-no-remote = ingen å synkronisere med: git er ikke koblet til noe annet register
error-several-remotes = flere å synkronisere med: { $remotes }
error-no-branch = git står ikke på noen gren
error-nothing-to-continue = ingen synkronisering er avbrutt
error-sync-busy = andre sendte endringer først, alle gangene. Prøv igjen: alis synk
error-sync-unreadable = minst én fil kan ikke leses; ingenting er sendt
error-edits = endret for hånd og ikke lagret i git: { $files }
error-nothing-to-undo = ingen kommando å angre
error-nothing-to-redo = ingenting er angret
error-no-commit = git kjenner ikke `{ $name }`
error-undo-merge = `{ $name }` slår sammen andres endringer, eller rører ikke registeret, og kan ikke angres som én
error-undone-already = «{ $what }» står ikke lenger i filene
error-changed-later = { $file } er endret senere, i det samme
error-number-named = { $place } nevner { $number }, som ingen da ville kjenne
error-no-schema = det finnes ikke noe skjema `{ $kind }`
error-no-state-folder = dette systemet har ingen mappe til å huske hva som er vist
error-only-when-changed = --oppstart, --sted og --avdeling gjelder bare når svaret er «endret»
error-position-not-open = stillingen { $id } er lukket
error-position-taken = stillingen { $id } er opptatt: { $people }
hint-position-taken = alis stilling liste --ledig viser hva som er ledig
warn-contract-end = arbeidsavtalen slutter { $issued }, tjenesten { $agreed }
warn-contract-early = { $on } er før vinduet for arbeidsavtalen åpner { $opens }: den er registrert, og teller
warn-other-start = tjenesten begynte { $on }; { $agreed } var avtalt: siste dag flytter seg med, om ikke arbeidsavtalen nevner en
warn-other-end = siste tjenestedag er { $on }; avtalt var { $agreed } (en annen dag: --dato)
warn-goals-missing = ikke oppnådd etter det som er registrert: { $goals }
warn-future = { $on } er etter i dag: hendelsen teller fra den dagen
warn-request-late = { $on } er etter { $due }, siste dag for å melde inn behovet: innmeldingen teller, og er for sen
warn-asked-too-early = { $on } er før vinduet åpner: det teller ikke, spør igjen fra { $opens }
warn-no-git = git er ikke installert: registeret virker, men uten historikk
warn-no-git-identity = git vet ikke hvem du er; lagringen bærer programmets navn (git config user.name og user.email)

## Brev: maler og ord

letter-and = og
letter-issued = Utstedt: { $file }
letter-would-be-issued = Ville utstedt { $file }
letter-previewed = Skrev { $file }. Brevet er ikke utstedt og ikke registrert i saken.
letter-nothing-missing = ingenting, brevet kan utstedes
about-trainee = en ALIS
about-municipality = en kommune
about-agreement = en avtale
about-hospital = et sykehus
about-round = en tilskuddsrunde
no-letters = Ingen brev å utstede.
warn-letter-ahead = { $record }: brevet er datert { $on }, fram i tid
warn-letter-late = { $record }: fristen var { $due } ({ $task }); brevet er for sent ute, men skal fortsatt sendes
warn-letter-reply-past = { $record }: svarfristen i brevet var { $due }, før dagen brevet er datert
warn-letter-service-past = { $record }: tjenesten brevet gjelder, skulle være over { $end }, og det er ikke registrert hvordan den endte
warn-letter-meeting-past = { $record }: møtet som saken skrives til, var { $meeting }
warn-letter-agreement-over = { $record }: avtalen gjelder ikke lenger; den løp ut eller ble erstattet { $ended }
warn-letter-again = { $record }: det samme brevet ble utstedt { $day } ({ $file }); det blir merket som erstattet av dette
letter-service-over = { $record }: tjenesten ble avsluttet { $ended }, og et brev om tjenesten kan ikke lenger utstedes
letter-hearing-over = { $record }: høringen var over { $ended }, og et brev om høringen kan ikke lenger utstedes
hint-letter-over = --forhåndsvis FIL viser brevet uten å utstede det; --dato setter dagen et brev ble skrevet
verify-missing = { $file }: MANGLER: ble utstedt { $on } ({ $kind }, { $record }), og ligger ikke der
verify-replaced = Erstattet av { $file }, som ble utstedt { $day }.
verify-none = Ingen brev er utstedt fra dette registeret.
problem-letter-not-replaced = { $file }, som skal være erstattet, er ikke utstedt i denne saken
committee-planned = møte i utvalg planlagt
verify-unchanged = { $file }: uendret, utstedt { $on } ({ $kind }, { $record })
verify-unproved = { $file }: IKKE BEVIST: en hendelse av { $on } nevner det ({ $kind }, { $record }), men mangler det brevet ble laget av: hvem som helst kan ha skrevet den
verify-brought = Lagt inn av { $by } { $on } (lagring { $commit }).
verify-not-brought = Ingen lagring i git har lagt inn dette brevet: hvem som utstedte det, kan ikke sies.
verify-changed = { $file }: ENDRET: er ikke det som ble utstedt { $on } som { $issued } ({ $kind }, { $record })
verify-unknown = { $file }: UKJENT: brevet er ikke utstedt fra dette registeret
verify-number-corrected = Det oppgir HPR-nummer { $old }, som var feil skrevet og er rettet siden.
verify-records-same = Registeret sier fortsatt det samme.
verify-records-moved-on = Saken har gått videre siden; om sin egen dag har brevet fortsatt rett.
verify-records-rewritten = Registeret sier ikke lenger det samme om dagen brevet er fra: noe er rettet i ettertid.
verify-records-not-comparable = Kan ikke kontrolleres mot registeret: opplysningene brevet bygger på, finnes ikke lenger, eller brevet er laget med en annen versjon.
ask-letter-kind = Hvilket brev?
ask-letter-about = Hvem eller hva gjelder brevet? (HPR-nummer, navn eller id)
ask-record-event = Vil du også registrere i saken: { $event }?
ask-issue-all = { $count ->
    [one] Vil du utstede 1 brev?
   *[other] Vil du utstede { $count } brev?
}
error-missing-facts = brevet «{ $kind }» kan ikke skrives for { $record }: opplysninger mangler
hint-missing-fact = { $what } mangler. Legg det inn med: { $command }
error-one-letter = dette er { $count } brev, og de kan ikke skrives som ett
hint-one-letter = nevn én, eller bruk --format txt
error-pdf-on-terminal = en PDF er ikke til å lese i et terminalvindu
hint-pdf-on-terminal = send den til en fil, eller bruk --format txt
problem-template-character = tegnet { $code } kan ikke stå i en mal
problem-stray-template = er verken en mal, et brevhode eller et bilde: her brukes det ikke
hint-stray-template = en mal heter SLAG.SPRÅK.md, for eksempel offer.nb.md; brevhodet heter letterhead.toml
problem-template-endless = malen tar ikke slutt: løkkene er for mange, eller brevet for langt
problem-template-too-long = er lengre her enn en mal kan være: 64 KiB i alt, 1 000 tegn i én tagg
problem-template-no-heading = malen har ingen overskrift: den er brevets tittel
problem-template-unknown-value = brevet har ingen verdi `{ $value }`
problem-template-unknown-word = malen bruker «{ $word }», som ikke finnes
problem-template-syntax = malen kan ikke leses her: «{ $found }»
problem-template-unclosed = malen slutter før det som er åpnet her, er lukket
problem-template-operation = malen gjør noe med en verdi som ikke lar seg gjøre: «{ $found }»
problem-picture-missing = { $file } finnes ikke i templates/
hint-picture-missing = legg bildet der, eller ta ut linjen
problem-letterhead-party = «{ $id }» er verken en kommune eller et sykehus i registeret
hint-letterhead-party = id er nummeret til en kommune eller id-en til et sykehus
problem-character = brevets skrift mangler { $characters }
error-characters = brevets skrift mangler { $characters }, som står i «{ $text }»
hint-characters = skriv det med bokstaver som skriften har, eller lag brevet med --format html eller txt, der tegnene blir stående
hint-template-heading = begynn malen med en linje `# Tittel`
hint-template-values = docs/letters.md viser verdiene hvert brev har; `alis brev --mal` skriver den innebygde malen
hint-template-syntax = en verdi står i {"{{ … }}"}, et valg mellom {"{% if … %}"} og {"{% endif %}"}
letter-date = Dato
letter-case = Saksnummer
letter-our-reference = Vår referanse
letter-your-reference = Deres referanse
letter-case-officer = Saksbehandler
letter-exempt = Unntatt offentlighet
letter-enclosures = Vedlegg
letter-copy-to = Kopi til
letter-municipality = { $name } kommune
letter-coordinator = ALIS-koordinator
letter-supervisor = Veilederen til { $name }
letter-agreed-day = avtalt
letter-hospital-contact = ALIS-kontakt
letter-hearing-bodies = Til høringsinstansene
letter-restricted = (skjermet)
letter-clause = punkt { $clause }
letter-clause-heading = avsnittet «{ $clause }»
goal-cooperation = samhandling
goal-selected = selektert pasientpopulasjon
letter-footer = { $office } · { $record } · Brev-ID { $state }
role-fastlege = fastlege
role-fastlegevikar = fastlegevikar
role-introduksjonslege = introduksjonslege
role-annet-kommunalt = lege i annet kommunalt legearbeid
engagement-self-employed = næringsdrivende
engagement-employed = ansatt
engagement-other = annen avtale
engagement-agency = gjennom vikarbyrå
recipient-trainee = ALIS
recipient-municipality = kommunen
recipient-shared = deles mellom kommunen og ALIS
prior-service-specialisation-in-municipality = av spesialiseringen i kommunen
prior-service-general-practice = i allmennpraksis
fact-municipality = kommunen { $number }
fact-hospital = sykehuset { $id }
fact-which-hospital = hvilket av avtalens sykehus det gjelder
fact-agreement = samarbeidsavtalen { $id }
fact-elsewhere = tjenesten er i et annet foretak, som skriver egne brev
fact-request = ønske om sykehustjeneste (innmelding)
fact-wishes = ønsket sted og avdeling
fact-practice = praksis i kommunen
fact-workplace = arbeidssted i kommunen
fact-role = rolle i kommunen
fact-engagement = tilknytning til kommunen (ansatt eller næringsdrivende)
fact-training-started = start i ny ordning for spesialistutdanning
fact-expected-completion = forventet avslutning av spesialiseringen
fact-supervisor = veileder i allmennmedisin
fact-coordinator = kommunens kontaktperson (ALIS-koordinator)
fact-still-waiting = en sykehustjeneste som det ventes på plass til (den er { $stage })
fact-offer = et tilbud om plass som står
fact-accepted = et tilbud som ALIS har takket ja til
fact-extended = at tjenesten er forlenget
fact-completed = at tjenesten er gjennomført
fact-withdrawn = at behovet er trukket
fact-prioritised = en rekkefølge som kommunen har fastsatt
fact-hospital-of-order = sykehuset til dem rekkefølgen nevner
fact-terms = vilkårene i avtalen
fact-consultation = en høring som er åpnet, med frist
fact-reply-address = e-postadressen som høringssvar sendes til ({ $name })
fact-committee = et møte i et utvalg
fact-terminated = at avtalen er sagt opp
fact-in-force = at avtalen er i kraft (alle parter har signert)
fact-need = et behov eller en stilling ved sykehuset i dette halvåret eller senere
fact-rate = satsen for { $role } i klasse { $class }
fact-class = sentralitetsklassen til { $municipality } den { $month }
fact-role-of = rollen til { $hpr } i praksisen fra { $from }
fact-sound-record = en fil uten feil for { $hpr }
fact-grant-months = en hel måned med ALIS-avtale i perioden
fact-answer = et svar fra sykehuset på ønsket som står
fact-offer-taken-back = et tilbud som sykehuset har trukket tilbake
fact-overdue = en frist som er ute, og som en annen part har ansvaret for
fact-open-consultation = en høring som ikke er avsluttet
fact-awarded = et tilskudd som er tildelt i runden
fact-amount = beløpet som er tildelt for { $hpr }
hint-needs-every-record = brevet er ikke laget: minst én fil kan ikke leses, og den kan gjelde brevet. Rett den først: alis kontroller

## Det som var skrevet feil

usage-no-command =
    hvilken kommando?

    { $help }
usage-unknown-argument = ukjent valg `{ $argument }`
usage-unknown-command = ukjent kommando `{ $command }`
usage-no-value = { $argument } trenger en verdi
usage-invalid-value = `{ $value }` passer ikke til { $argument }
usage-percent = skriv et tall fra 0 til 100 med høyst to desimaler: 80 eller 33,33
usage-missing = mangler: { $arguments }
usage-conflict = { $argument } går ikke sammen med { $other }
usage-number-of-values = { $argument } har for mange eller for få verdier
usage-not-utf8 = argumentene er ikke tekst i UTF-8
usage-other = { $said }

## Brev: det som står på arkene

letter-page = Side { $page } av { $pages }
letter-logo = Logoen til { $name }
letter-logo-unnamed = Logo
error-logo = logoen kan ikke brukes: { $reason }
error-logo-too-large = logoen har flere bildepunkter enn en hel side kan vise
error-logo-part = logoen har { $part }, som ikke kan tegnes i et brev
hint-logo = en logo er en PNG-fil, eller en SVG-fil med tegninger og flater (tekst gjort om til kurver)
error-pdf = brevet kan ikke bli PDF: { $reason }
error-margins = margene lar det ikke bli plass til tekst
error-pdf-left-out = denne utgaven av alis lager ikke PDF
hint-format-html = skriv brevet med `--format html` eller `--format txt`

## Hjelp: programmet og overskriftene

help-alis = Saksbehandling for sykehustjenesten til leger i spesialisering i allmennmedisin (ALIS): Ingen frist blir glemt, og hvert svar viser til punktet i avtalen.
help-heading-start = Oppstart
help-heading-trainees = ALIS
help-heading-placement = Sykehustjeneste
help-heading-avtale = ALIS-avtale og tilskudd
help-heading-overview = Oversikt
help-heading-store = Registeret

## Hjelp: valg som alle kommandoer har

help-global-store = Mappen med registeret (ellers ALIS_STORE, ellers nærmeste alis.toml oppover)
help-global-today = Vis hvordan det ser ut denne dagen (ellers ALIS_TODAY, ellers maskinens dato)
help-global-format = Hvordan resultatet skrives
help-global-lang = Språk
help-global-color = Når farger brukes
help-global-dry-run = Vis endringen, skriv ingenting
help-global-yes = Svar ja på alle spørsmål
help-global-no-input = Ikke spør
help-global-no-commit = Ikke lagre endringen i git
help-global-quiet = Vis bare resultatet
help-global-verbose = Vis mer
help-global-no-pager = Ikke vis lange svar i sideviseren (ALIS_PAGER, PAGER, less)
help-global-help = Vis hjelp
help-global-version = Vis versjonen

## Hjelp: valg som betyr det samme overalt

help-any-trainee = ALIS: HPR-nummer, eller en del av navnet som passer på én person
help-any-trainees = ALIS, hver med HPR-nummer eller en del av navnet som passer på én person
help-any-due = Alle som det kan gjøres for nå eller er forfalt for; skjermede bare når de er nevnt
help-any-also = Én person til, så mange ganger som nødvendig
help-any-words = Teksten, som siste ord
help-any-on = Dagen det skjedde (ellers i dag)
help-any-note = En merknad i tillegg
help-any-placement = Hvilken sykehustjeneste, der det er flere
help-any-overridden = Registrer selv om avtalen ikke åpner for det; skriv grunnen (aldri mot fakta)
help-any-set = Sett én nøkkel i stedet for å åpne redigeringsprogrammet; kan gjentas
help-any-excel = CSV slik at norsk Excel åpner den rett
help-any-municipality = Bare denne kommunen
help-any-hospital = Bare dette sykehuset
help-any-from = Bare med start fra denne dagen
help-any-to = Bare med start til og med denne dagen
help-any-agreement = Bare under denne avtalen
help-any-start = Ønsket første tjenestedag
help-any-months = Kalendermåneder tjeneste (ellers avtalens)
help-any-wishes = Et ønske, det viktigste først; kan gjentas
help-any-flexible = ALIS kan ta et annet sted eller en annen avdeling
help-any-number = Kommunenummeret, fire sifre
help-any-id = Id (også filens navn)
help-any-name = Navn
help-any-email = E-postadresse
help-any-phone = Telefon
help-any-case = Saksnummer i arkivet
help-any-by = Parten: kommunenummer, sykehusets id eller navnet
help-any-round = Runden (filens navn i grants/)
help-any-post = Nummeret på stillingen, der flere løper
help-any-workplace = Arbeidssted
help-any-role = Rolle i kommunen
help-any-engagement = Hvordan legen er knyttet til kommunen (næringsdrivende: etter hovedmodellen)
help-any-percent = Stillingsprosent, med høyst to desimaler

## Hjelp: kommandoene

help-help = Vis hjelp om alis, eller om en kommando, med eksempler
help-help-command = Kommandoen, for eksempel: samarbeidsavtale legg-til
help-init = Lag et register
help-init-dir = Mappen (ellers denne)
help-init-name = Navn på registeret
help-demo = Lag et eksempelregister du kan prøve alt i
help-demo-dir = Mappen (ellers alis-demo)
help-municipality = Vis og rediger kommunene
help-municipality-add = Legg til en kommune
help-municipality-add-centrality = Sentralitetsklasse etter SSB
help-municipality-add-registered = Registrert som utdanningsvirksomhet denne dagen
help-municipality-add-training-plan = Hvor den generelle utdanningsplanen er publisert
help-municipality-add-coordinator = ALIS-koordinatorens navn
help-municipality-list = Vis alle kommunene
help-municipality-show = Vis én kommune
help-municipality-edit = Rediger kommunens fil; den kontrolleres før den lagres
help-municipality-renumber = Gi en kommune et annet nummer fra en dag; det som var, beholder nummeret fra sin dag
help-municipality-renumber-old = Nummeret til da
help-municipality-renumber-new = Nummeret fra da av
help-municipality-renumber-on = Første dag med det nye nummeret
help-municipality-renumber-name = Navnet fra da av, om det også endres
help-municipality-merge = Slå sammen kommuner fra en dag, til en ny eller en som finnes
help-municipality-merge-numbers = Numrene på dem som går inn i den
help-municipality-merge-into = Nummeret på den de blir
help-municipality-merge-on = Første dag med den nye ordningen
help-municipality-merge-name = Navnet på en som er ny
help-municipality-split = Del en kommune i flere fra en dag
help-municipality-split-number = Nummeret på den som blir delt
help-municipality-split-into = Numrene på dem den blir, med komma mellom
help-municipality-split-on = Første dag med den nye ordningen
help-municipality-split-names = Navnet på en som er ny; én gang for hver
help-municipality-split-trainees = Hvor en ALIS går (ellers spurt om); én gang for hver
help-municipality-split-agreements = Hvem en avtale binder fra da av (ellers alle); én gang for hver
help-hospital = Vis og rediger sykehusene (helseforetakene), stedene og avdelingene
help-hospital-add = Legg til et sykehus
help-hospital-add-places = Et sted med en avdeling; kan gjentas
help-hospital-add-contact = ALIS-kontaktens navn
help-hospital-list = Vis alle sykehusene
help-hospital-show = Vis ett sykehus
help-hospital-edit = Rediger sykehusets fil; den kontrolleres før den lagres
help-hospital-rename = Gi et sted eller en avdeling et annet navn fra en dag
help-hospital-rename-to = Navnet fra da av
help-hospital-move = Flytt et sted eller en avdeling til et annet foretak fra en dag
help-hospital-move-to-hospital = Foretaket, med id
help-hospital-close = Legg ned et sted eller en avdeling på en dag
help-hospital-rename-on = Første dag med endringen
help-hospital-rename-site = Stedet
help-hospital-rename-department = Avdelingen (ellers hele stedet)
help-hospital-rename-id = Sykehuset, med id
help-hospital-move-on = Første dag med endringen
help-hospital-move-site = Stedet
help-hospital-move-department = Avdelingen (ellers hele stedet)
help-hospital-move-id = Sykehuset, med id
help-hospital-close-on = Første dag med endringen
help-hospital-close-site = Stedet
help-hospital-close-department = Avdelingen (ellers hele stedet)
help-hospital-close-id = Sykehuset, med id
help-agreement = Vis og rediger samarbeidsavtalene (også særavtaler og fagavtaler) og vilkårene i dem
help-agreement-add = Legg til en avtale
help-agreement-add-title = Tittel
help-agreement-add-municipalities = En kommune som er part; kan gjentas
help-agreement-add-hospitals = Et sykehus som er part; kan gjentas
help-agreement-add-profile = Vilkårene: en innebygd profil eller en av registerets egne
help-agreement-add-supersedes = En avtale som denne erstatter; kan gjentas
help-agreement-add-case = Saksnummer i arkivet
help-agreement-list = Vis alle avtalene
help-agreement-show = Vis én avtale: hvor den står, hva som mangler, hva som er neste, og alle vilkår
help-agreement-show-quotes = Også ordene i avtalen eller loven som hvert vilkår bygger på
help-agreement-edit = Rediger avtalens fil; den kontrolleres før den lagres
help-agreement-draft = Registrer at utkastet er ferdig
help-agreement-consult = Send utkastet på høring
help-agreement-consult-due = Høringsfristen
help-agreement-consult-to = Hvem det ble sendt til (ellers partene); kan gjentas
help-agreement-consult-by = Parten som åpner høringen, og avslutter den (ellers begge sider)
help-agreement-reply = Registrer et høringssvar
help-agreement-reply-from = Hvem som svarte
help-agreement-close-consultation = Avslutt høringen
help-agreement-assess = Registrer en vurdering av utkastet, for eksempel fra Helsedirektoratet
help-agreement-assess-by = Hvem som vurderte
help-agreement-assess-result = Hva de kom til
help-agreement-committee = Registrer behandlingen i et utvalg; oppgis ingen beslutning, er møtet planlagt
help-agreement-committee-body = Utvalget: ASU, SU …
help-agreement-committee-on = Møtedagen (ellers i dag)
help-agreement-committee-decision = Hva utvalget kom til
help-agreement-sign = Registrer at en part har signert. Avtalen trer i kraft når alle har signert.
help-agreement-review = Registrer den årlige gjennomgangen
help-agreement-request-revision = Registrer at en part krever avtalen revidert
help-agreement-request-revision-reason = Hvorfor
help-agreement-raise-dispute = Registrer en uenighet om avtalen
help-agreement-raise-dispute-text = Hva den gjelder
help-agreement-settle-dispute = Registrer at uenigheten er løst
help-agreement-evaluate = Registrer en evaluering
help-agreement-terminate = Si opp avtalen; den løper ut etter oppsigelsestiden i vilkårene
help-agreement-supersede = La avtalen erstatte eldre avtaler den dagen den trer i kraft
help-agreement-supersede-older = Avtalene den erstatter
help-agreement-transfer = La sakene som har en avtale, gå over til en annen; det som venter, meldes inn på nytt der
help-agreement-transfer-old = Avtalen de har
help-agreement-transfer-new = Avtalen de får
help-agreement-transfer-on = Dagen det meldes inn på nytt (ellers i dag)
help-agreement-criteria = Registrer hvilke kriterier en kommunal institusjon oppfyller
help-agreement-criteria-met = Nummeret på et kriterium som er oppfylt; kan gjentas
help-agreement-criteria-not-met = Nummeret på et kriterium som ikke er oppfylt; kan gjentas
help-agreement-compare = Sett vilkårene i to avtaler eller profiler side om side
help-agreement-compare-a = En avtale eller profil
help-agreement-compare-b = Den andre
help-enroll = Registrer en ny ALIS; med ønsker blir innmeldingen gjort i samme steg
help-enroll-hpr = HPR-nummer
help-enroll-second-post = Stilling til samtidig, i samme eller en annen kommune; rolle og tilknytning er som i den første
help-enroll-supervisor-email = Veilederens e-post
help-enroll-supervisor-phone = Veilederens telefon
help-enroll-municipality = Kommunenummeret
help-enroll-agreement = Samarbeidsavtalen (ellers den som binder kommunen)
help-enroll-started = Første dag i praksis i kommunen
help-enroll-training-started = Oppstart i ny ordning for spesialistutdanning
help-enroll-expected-completion = Forventet avslutning av spesialiseringen
help-enroll-supervisor = Veileder i kommunen
help-enroll-scheme = Utdanningsordning
help-enroll-case = Saksnummer i arkivet
help-enroll-prior-months = Måneder i allmennpraksis fra før
help-list = Vis alle ALIS: trinn, oppstart og neste frist
help-list-stage = Bare på dette trinnet; kan gjentas
help-show = Vis hele saken til en ALIS: trinn, neste frist, hva som har skjedd
help-phone = Siden ved telefonen: hvem, nummeret, hva som er neste og hvem som kan ringes på sykehuset
help-edit = Rediger filen til en ALIS; den kontrolleres før den lagres
help-edit-trainee = ALIS; med linje bak (kari:18, trainees/9144897.toml:18) hendelsen som står der
help-edit-on = Rett dag for hendelsen
help-edit-text = Rett tekst
help-edit-note = Rett merknad
help-edit-start = Rett første dag i tjenesten
help-edit-end = Rett siste dag
help-edit-from = Rett første dag
help-edit-to = Rett siste dag
help-edit-until = Rett ny siste tjenestedag
help-edit-answer-by = Rett svarfrist
help-edit-months = Rett antall måneder
help-edit-days = Rett antall dager
help-edit-site = Rett sted
help-edit-department = Rett avdeling
help-edit-reason = Rett grunn
help-edit-title = Rett tittel
help-edit-by = Hvem det var
help-edit-overridden = Hvorfor det står mot et krav
help-note = Skriv et notat
help-note-text = Notatet
help-absence = Registrer fravær; aldri årsaken
help-absence-from = Første dag
help-absence-to = Siste dag
help-absence-counts = Fraværet teller som tjeneste
help-goal = Registrer at et læringsmål er oppnådd; vis listen over mål, eller hent den fra CSV
help-goal-goal = Læringsmålet: ALM-055
help-goal-by = Hvem som bekreftet det
help-goal-import = Hent listen over læringsmål fra en CSV-fil med kolonnene kode og navn
help-goal-list = Vis læringsmålene som registeret kjenner ved navn
help-plan = Vis når den individuelle utdanningsplanen sist ble revidert, eller registrer en revisjon, for én eller flere
help-plan-revised = Registrer en revisjon
help-access = Vis om noen har bedt om innsyn i egne opplysninger og fått det, eller registrer det
help-access-requested = Registrer at ALIS har bedt om innsyn
help-access-given = Registrer at innsyn er gitt
help-access-letter = Brevet: filen eller saksnummeret
help-contact = Registrer kontakt under tjenesten
help-contact-by = Hvem som hadde kontakt
help-contact-text = Hva som ble sagt
help-call = Registrer at koordinatoren snakket med ALIS
help-call-text = Hva som ble sagt
help-course = Registrer kursdager under tjenesten, for én eller flere, og se hva som er igjen
help-course-title = Hva kurset var
help-course-days = Hele dager
help-request = Meld inn behovet: ønsker og oppstart, som i innmeldingsskjemaet
help-request-agreement = Samarbeidsavtalen det meldes inn under (ellers den som står i saken)
help-reconfirm = Spør sykehuset på nytt før oppstart, eller registrer svaret
help-reconfirm-answer = Hva sykehuset svarte
help-reconfirm-start = Oppstarten sykehuset foreslår i stedet
help-reconfirm-site = Stedet sykehuset foreslår i stedet
help-reconfirm-department = Avdelingen sykehuset foreslår i stedet
help-ask = Spør sykehuset på nytt før oppstart, om én eller flere
help-answer = Registrer hva sykehuset svarte
help-answer-answer = Hva det svarte
help-answer-start = Oppstarten sykehuset foreslår i stedet
help-answer-site = Stedet sykehuset foreslår i stedet
help-answer-department = Avdelingen sykehuset foreslår i stedet
help-avtale = Vis, signer og avslutt ALIS-avtalen mellom kommunen og ALIS: elementer, varighet, slutt
help-avtale-sign = Registrer at ALIS-avtalen er signert; en senere signatur erstatter det som er avtalt
help-avtale-sign-municipality = Nummeret på kommunen ALIS-avtalen er inngått med (ellers den der stillingen løper)
help-avtale-sign-elements = Et element: praksiskompensasjon, læringsaktiviteter, lavere-produktivitet, veiledning, tilrettelegging, tillegg, kommunalt; kan gjentas
help-avtale-show = Vis fra når til når ALIS-avtalen gjelder, med regnestykket, og hva som er avtalt
help-avtale-end = Avslutt praksisen som løper, og ALIS-avtalen samtidig
help-avtale-end-municipality = Nummeret på kommunen avtalen gjelder, der det er flere
help-avtale-end-specialised = Godkjent som spesialist: avslutter avtalen og utdanningen, ikke praksisen
help-grant = Vis og registrer tilskuddet Nasjonal ALIS og veiledning: runder, måneder og kroner, søknad og svar
help-grant-add = Legg inn en runde fra kunngjøringen
help-grant-add-round = Rundens navn, for eksempel året
help-grant-add-from = Første dag i perioden
help-grant-add-to = Siste dag i perioden
help-grant-add-apply-by = Søknadsfristen
help-grant-add-report-by = Rapporteringsfristen
help-grant-add-facilitation = Høyst så mange prosent til praktisk tilrettelegging (ellers som AVTALE 4.1.5)
help-grant-add-project = Prosjektkoden i regnskapet
help-grant-add-rates = En sats for 12 måneder i full stilling, for eksempel fastlege:1-5:228000; uten beløp der det ikke er kjent; kan gjentas
help-grant-list = Vis rundene
help-grant-show = Vis måneder og kroner for hver ALIS, med regnestykket
help-grant-show-audit = Det revisor spør om: avtalens dato, rolle, prosent, måneder, prosjektkode, søkt og svar
help-grant-edit = Rediger runden; den kontrolleres før den lagres
help-grant-edit-rates = Sett eller legg til en sats, for eksempel fastlege:6:312000; kan gjentas
help-grant-apply = Registrer at det er søkt for hver ALIS som har hele måneder i runden
help-grant-apply-trainees = Bare for disse (ellers alle det ikke er søkt for)
help-grant-apply-amount = Hvor mye det er søkt om for én ALIS (ellers alt månedene gir)
help-grant-award = Registrer at tilskuddet er innvilget
help-grant-award-trainees = Bare for disse (ellers alle som venter på svar)
help-grant-award-amount = Hvor mye som er innvilget for én ALIS (ellers som søkt)
help-grant-refuse = Registrer at tilskuddet er avslått; ALIS-avtalen opphører den dagen
help-grant-refuse-trainees = Hvem det er avslått for
help-grant-report = Registrer at bruken av tilskuddet er rapportert
help-grant-report-municipality = Rapportert av denne kommunen (ellers av alle)
help-position = Vis og registrer sykehusenes stillinger: hva som er ledig, og hvem som har hva
help-position-add = Meld en stilling ledig
help-position-add-hospital = Sykehuset
help-position-add-site = Sted, slik sykehusets fil skriver det
help-position-add-department = Avdeling, slik sykehusets fil skriver den
help-position-add-start = Første tjenestedag
help-position-add-months = Kalendermåneder (ellers avtalens)
help-position-add-capacity = Antall plasser (ellers 1)
help-position-add-cause = Hvorfor stillingen er ledig (ikke skriv hvem som er borte)
help-position-list = Vis stillingene
help-position-list-free = Bare de som har ledige plasser
help-position-show = Vis én stilling
help-position-edit = Rediger filen til stillingen; den kontrolleres før den lagres
help-position-advertise = Registrer at stillingen er lyst ut på vanlig måte
help-position-close = Registrer at stillingen ikke lenger er ledig
help-position-close-reason = Hvorfor
help-offer = Registrer sykehusets tilbud: en stilling, eller sted og oppstart
help-offer-position = Stillingen som tilbys
help-offer-hospital = Sykehuset, der flere i avtalen har stedet
help-offer-site = Sted, slik det står i sykehusets fil
help-offer-department = Avdeling, slik den står i sykehusets fil
help-offer-start = Første tjenestedag
help-offer-months = Kalendermåneder (ellers de som er ønsket)
help-offer-answer-by = Dagen ALIS må svare innen
help-accept = Registrer at ALIS takker ja til tilbudet
help-decline = Registrer at ALIS takker nei til tilbudet, og venter på et annet
help-decline-reason = Hvorfor (aldri en diagnose)
help-withdraw-offer = Registrer at sykehuset trekker tilbudet
help-withdraw-offer-reason = Hvorfor
help-contract = Registrer at arbeidsavtalen er utstedt, eller signert, for én eller flere
help-contract-issued = Sykehuset har utstedt den
help-contract-signed = Begge parter har signert den
help-contract-start = Første dag i arbeidsavtalen
help-contract-end = Siste dag i arbeidsavtalen
help-start = Registrer at tjenesten har begynt
help-extend = Registrer at tjenesten blir lengre
help-extend-until = Ny siste tjenestedag
help-extend-reason = Hvorfor (aldri en diagnose)
help-extend-agreed-with = Kommunen forlengelsen er avklart med (nummer eller navn)
help-extend-agreed-on = Dagen den ble avklart (ellers registreringsdagen)
help-complete = Registrer siste tjenestedag, eller sykehusets dokumentasjon av tjenesten
help-complete-documented = Dokumentasjonen er utstedt
help-complete-letter = Brevet: filen eller saksnummeret
help-withdraw = Registrer at sykehustjenesten ikke lenger er ønsket
help-elsewhere = Registrer tjeneste i et annet foretak enn avtalens: ALIS-avtalen og tilskuddet står stille imens
help-elsewhere-at = Foretaket eller sykehuset
help-elsewhere-from = Første tjenestedag
help-elsewhere-to = Siste tjenestedag
help-elsewhere-department = Avdelingen
help-withdraw-reason = Hvorfor
help-discontinue = Registrer at ALIS har avbrutt spesialiseringen
help-discontinue-reason = Hvorfor (aldri en diagnose)
help-resume = Registrer at en ALIS som hadde avbrutt spesialiseringen, er tilbake
help-move = Flytt ALIS til en annen kommune på en dag: avslutter det som løper, begynner den nye stillingen
help-move-to = Nummeret på kommunen
help-move-on = Første dag der; den første stillingens egen dag retter kommunen fra begynnelsen av
help-move-agreement = Samarbeidsavtalen fra nå av (ellers den som binder kommunen)
help-practice = Vis og endre stillingene i kommunene: en til, en annen prosent, slutt; vis nummererer dem
help-practice-add = Registrer en stilling ved siden av dem som løper
help-practice-add-on = Første dag i den
help-practice-add-municipality = Nummeret på kommunen (ellers den ALIS er i)
help-practice-change = Endre en stilling fra en dag; på sin egen første dag blir den rettet
help-practice-change-on = Første dag med endringen
help-practice-change-municipality = Rett kommunen, bare på stillingens første dag
help-practice-end = Registrer at en stilling slutter
help-practice-end-on = Siste dag i den
help-heading-documents = Brev
help-document = Utsted brev fra registeret: PDF/A til arkivet, registrert i saken med SHA-256
help-document-kind = Hvilket brev
help-document-ids = Hvem eller hva brevet gjelder: en ALIS (HPR-nummer eller navn), en kommune, en avtale, et sykehus, en tilskuddsrunde
help-document-all = Alle brev av dette slaget som skal sendes nå
help-document-preview = Skriv brevet til en fil uten å utstede det (`-`: ut på skjermen)
help-document-stdout = Skriv brevet ut på skjermen uten å utstede det
help-document-record = Registrer hendelsen som brevet er, uten å spørre
help-document-no-event = Registrer bare brevet i saken, ikke hendelsen
help-document-template-of = Skriv den innebygde malen, som et utgangspunkt for din egen
help-document-values = Vis verdiene som brevets mal kan bruke, som JSON
help-document-our-reference = Vår referanse på brevet
help-document-your-reference = Mottakerens referanse
help-document-enclosure = Et vedlegg til brevet (kan gjentas)
help-document-copy-to = Hvem som får kopi av brevet (kan gjentas)
help-document-exempt = Hjemmelen som brevet er unntatt offentlighet etter, for eksempel «offl. § 13 jf. fvl. § 13»
help-document-municipality = Bare denne kommunens del av en tilskuddsrunde (ellers ett brev for hver kommune)
help-document-list = Vis brevene; med en ALIS, en kommune, en avtale, et sykehus eller en tilskuddsrunde: hva som mangler for hvert av dem
help-document-on = Datoen på brevet (ellers i dag); det som er registrert etter den, er ikke med
help-verify = Kontroller at et brev er det som ble utstedt, og at opplysningene fortsatt gjelder
help-verify-all = Alle brev som er utstedt, der de ligger i registeret
help-verify-files = Filene
help-match = Foreslå hvem som får hvilken stilling, og hvorfor
help-match-reconfirmed = Bare de som sykehuset har bekreftet
help-match-hospital = Bare stillinger ved dette sykehuset
help-match-from = Bare stillinger med start fra denne dagen (ellers i dag)
help-match-to = Bare stillinger med start til og med denne dagen
help-match-allow-half = Tilby også én del alene når begge delene (3 + 3) ikke er ledige
help-match-explain = Bare denne ALIS-en: hver stilling, og alle som går foran til den
help-prioritise = Foreslå og fastsett rekkefølgen blant kommunens egne
help-prioritise-municipality = Kommunen, med nummer eller navn
help-prioritise-order = Rekkefølgen: HPR-nummer med komma mellom
help-prioritise-reason = Begrunnelsen for rekkefølgen
help-stats = Vis anonyme tall for avsluttede saker, år for år; små grupper vises ikke
help-demand = Sammenlign behov og stillinger per halvår, sted og avdeling
help-demand-from = Fra halvåret med denne dagen (ellers det som er nå)
help-demand-to = Til og med halvåret med denne dagen
help-match-apply = Registrer tilbudene, alle eller ingen
help-match-answer-by = Svarfrist for tilbudene
help-deadlines = Vis frister: hva som må gjøres, av hvem og hvorfor
help-today = Dagen: hvor mye som er forfalt, kan gjøres nå og åpner snart, så det som haster, og hvem du kan ringe
help-today-within = Hva som haster av det som kan gjøres nå: senest innen denne tiden (ellers 14d)
help-today-limit = Vis bare så mange; hvor mange som er utelatt, blir sagt
help-deadlines-who = Bare fristene til denne ALIS: HPR-nummer, eller en del av navnet som passer på én person
help-deadlines-within = Vis det som åpner innen denne tiden: 60d, 8u, 2m
help-find = Finn ord i navn, notater, tekster, steder og titler, i alle filer
help-find-words = Ordene, som alle står der
help-deadlines-overdue = Bare det som er forfalt
help-deadlines-all = Også det som er gjort eller ligger langt fram
help-any-party = Bare det denne parten skal gjøre
help-any-all-parties = Også det andre parter i registeret har å gjøre, der alis.toml sier hvem registeret hører til
help-any-rule = Bare denne regelen
help-deadlines-trainee = Bare denne ALIS, med HPR-nummer; også en skjermet
help-deadlines-changed = Bare det som er åpnet eller forfalt siden forrige slike kjøring på denne maskinen
help-deadlines-limit = Vis bare så mange, de som haster mest; hvor mange som er utelatt, blir sagt
help-deadlines-exit-code = Avslutt med 10 når noe er åpent, 11 når noe er forfalt
help-deadlines-nagios = Svar slik overvåkingssystemer vil ha det
help-explain = Vis en regel med punkt og tall, eller hvorfor saken står der den står, og hvordan dagene er regnet ut
help-explain-what = En regel eller en ALIS. Oppgis ingen, vises alle reglene.
help-explain-agreement = Vilkårene i denne avtalen (ellers i alle profiler)
help-compliance = Vis hvilke frister hver part har holdt, og hvor mange dager de andre ble forsinket, punkt for punkt i avtalen
help-compliance-agreement = Avtalen
help-compliance-from = Frister fra denne dagen (ellers tolv måneder før den siste)
help-compliance-to = Frister til og med denne dagen (ellers i dag)
help-compliance-year = Fristene i ett kalenderår
help-compliance-all = Også de fristene som ble holdt, én for én
help-check = Kontroller alle filene og vis hver feil med fil og linje
help-purge = Slett saker der oppbevaringstiden er ute, eller saken til én person
help-purge-trainees = HPR-nummer. Uten nummer vises sakene som kan slettes.
help-purge-history = Fjern saken fra historikken i git også, og kontroller at ingenting er igjen
help-purge-keep-letters = La brev under andre saker stå, selv om de nevner personen
help-purge-theirs = Regn dette stedet (FIL eller FIL:LINJE) som skrevet om en annen med samme navn
help-check-strict = Avslutt med 1 der det er advarsler
help-log = Vis hvem som gjorde hva når: historikken fra git og hendelsene
help-log-record = Hvem eller hva: HPR-nummer, navn eller id (ellers alle)
help-log-since = Bare det som er registrert denne dagen eller senere
help-log-limit = Høyst så mange endringer
help-undo = Angre den siste kommandoen
help-undo-commit = En bestemt endring (ellers din siste kommando)
help-undo-list = Vis hva som kan angres
help-redo = Gjør om den siste angringen
help-sync = Hent andres endringer, slå dem sammen med dine og send dine
help-sync-go-on = Gå videre etter at konflikter er rettet
help-sync-ours = La det som er gjort her, gjelde der to sider har endret det samme på hver sin måte
help-sync-theirs = La det andre har gjort, gjelde der to sider har endret det samme på hver sin måte
help-sync-take-new-history = Ta i bruk en historikk som andre har skrevet på nytt; det som er gjort her siden, beholdes
help-merge = Slå sammen tre utgaver av en fil (git gjør det selv ved `git merge` og `alis synk`)
help-merge-base = Utgaven som begge bygger på
help-merge-ours = Den ene; resultatet skrives hit
help-merge-theirs = Den andre
help-merge-path = Hvilken fil i registeret det gjelder
help-merge-copies = Slå sammen med kopiene som synkroniserte mapper har laget, og fjern dem
help-schema = Vis JSON Schema for en fil eller et resultat, til redigeringsprogrammer
help-schema-kind = Hvilket skjema. Oppgis ingen, vises navnene.
help-completions = Lag et skript som fullfører kommandoer med Tab
help-completions--long =
    Installeres med én linje:
    bash        echo 'source <(alis completions bash)' >> ~/.bashrc
    zsh         echo 'source <(alis completions zsh)' >> ~/.zshrc
    fish        alis completions fish > ~/.config/fish/completions/alis.fish
    PowerShell  Add-Content $PROFILE 'alis completions powershell | Out-String | Invoke-Expression'
help-completions-shell = Skallet
help-man = Vis manualsiden for programmet eller en kommando
help-man-command = Kommandoen
csv-year = År
csv-terms = Vilkår
csv-documented = Dokumentert
csv-withdrawn = Trukket
csv-discontinued = Avbrutt
csv-total = I alt
csv-half-year = Halvår
csv-hospital = Sykehus
csv-site = Sted
csv-department = Avdeling
csv-wanted = Ønsket
csv-positions = Plasser
csv-taken = Tatt
csv-gap = Mangler
csv-rule = Regel
csv-record = Fil
csv-subject = Gjelder
csv-placement = Sykehustjeneste
csv-responsible = Ansvarlig
csv-opens = Åpner
csv-due = Frist
csv-act-by = Siste arbeidsdag
csv-status = Status
csv-days-left = Dager igjen
csv-days-late = Dager over fristen
csv-done-on = Gjort
csv-basis = Grunnlag
csv-strength = Bindende som
csv-agreement = Samarbeidsavtale
csv-municipality = Kommune
csv-next = Kommando
csv-trainee = ALIS
csv-position = Stilling
csv-start = Oppstart
csv-wish = Ønske
csv-deviation-days = Avvik i dager
csv-reasons = Begrunnelse
csv-id = Id
csv-end = Slutt
csv-months = Måneder
csv-capacity = Antall plasser
csv-free = Ledige
csv-standing = Status
csv-published = Meldt ledig
csv-advertised = Utlyst
csv-closed = Lukket
csv-cause = Årsak
csv-round = Runde
csv-period-from = Perioden fra
csv-period-to = Perioden til
csv-apply-by = Søknadsfrist
csv-report-by = Rapporteringsfrist
csv-facilitation-percent = Tilrettelegging, prosent
csv-project = Prosjektkode
csv-hpr = HPR-nummer
csv-name = Navn
csv-concluded = Avtale fra
csv-role = Rolle
csv-percent = Stillingsprosent
csv-centrality = Sentralitet
csv-rate = Sats
csv-amount = Beløp
csv-trainee-amount = Beløp for ALIS
csv-facilitation-max = Tilrettelegging, høyst
csv-hospital-months = Måneder på sykehus
csv-outside-months = Måneder uten avtale
csv-absent-months = Måneder i fravær
csv-agency-months = Måneder gjennom vikarbyrå
csv-applied-on = Søkt dato
csv-applied = Søkt beløp
csv-awarded-on = Innvilget dato
csv-awarded = Innvilget beløp
csv-refused-on = Avslått dato
csv-stage = Trinn
csv-eligible-from = Krav til tjeneste nådd
csv-next-rule = Neste frist gjelder
csv-next-due = Neste frist
csv-outcome = Utfall
help-man-out = Skriv sidene om alle kommandoer til denne mappen

## The calendar
calendar-name = { $store }: frister
calendar-opens = Kan gjøres fra og med { $day }.
calendar-act-by = Siste virkedag er { $day }.
calendar-done = Gjort { $day }.
calendar-over = Skal ikke lenger gjøres.
file-written = Skrev { $file }.
error-only-in-calendar = `--anonymt` hører bare til formatet `ics`.
error-not-in-calendar = `{ $flag }` går ikke sammen med formatet `ics`: En kalender som følger filen, ville miste hendelser.
help-export = Skriv registeret ut for andre programmer
help-export-calendar = Skriv fristene som en kalender (iCalendar): en hendelse per frist, på siste dag; det som er gjort, er avlyst i et år
help-export-calendar-who = Bare fristene til denne ALIS: HPR-nummer, eller en del av navnet som passer på én person
help-export-calendar-out = Skriv til denne filen (ellers til skjermen)
help-export-calendar-anonymous = Uten navn og nummer på personer
help-deadlines-anonymous = Med `--format ics`: uten navn og nummer på personer

## The timeline
phase-wished = ønsket
phase-offered = tilbudt
phase-agreed = avtalt
phase-serving = i tjeneste
phase-served = gjennomført
timeline-legend = { $mark-wished } ønsket · { $mark-offered } tilbudt · { $mark-agreed } avtalt · { $mark-serving } i tjeneste · { $mark-served } gjennomført
timeline-legend-windows = { $mark-open } kan gjøres nå · { $mark-due } siste dag
timeline-legend-seats = { $mark-free } ledig plass · { $mark-full } alle plasser opptatt · { $mark-over } flere enn det er plasser
timeline-months = jan feb mar apr mai jun jul aug sep okt nov des
timeline-no-hospital = Uten navngitt sykehus
timeline-window = vindu
timeline-free = ledig plass
timeline-full = alle opptatt
timeline-over = flere enn plasser
timeline-today = i dag
timeline-title = Sykehustjeneste fra { $from } til { $to }
timeline-seats = { $held } av { $capacity } plasser er opptatt
timeline-none = Ingen sykehustjeneste å vise fra { $from } til { $to }.
error-timeline-days = Første dag ({ $from }) er etter den siste ({ $to })
help-timeline = Tegn sykehustjeneste, vinduer og dagen i dag som søyler, per ALIS eller per sted
help-timeline-who = Bare denne ALIS: HPR-nummer, eller en del av navnet som passer på én person
help-timeline-by = En linje per ALIS, eller per avdeling med plassene
help-timeline-from = Fra denne dagen (ellers seks måneder tilbake)
help-timeline-to = Til og med denne dagen (ellers to år fra den første)
help-timeline-svg = Skriv et bilde til denne filen (`-`: til skjermen)
