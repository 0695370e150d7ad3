import type { StoryNews } from './news.types.js';

/** Services for citizens and businesses: forms, appointments, invoices, building applications. */
export const serviceNews: readonly StoryNews[] = [
  {
    key: 'service-bw-pflege',
    association: 'staedtetag',
    title: 'service-bw: Eine Stunde im Quartal hält Ihre Einträge aktuell',
    topics: ['service-bw', 'ozg-querschnitt', 'buergerservice'],
    daysAgo: 241,
    hour: 10,
    minute: 35,
    body: `Ein Onlinedienst kann noch so gut sein: Wenn die Öffnungszeiten daneben falsch sind oder die zuständige Stelle seit einer Umorganisation anders heißt, landen die Leute am Ende doch am Telefon.

Bewährt hat sich ein fester Termin im Quartal. Eine Stunde reicht, wenn Sie sich die Arbeit aufteilen.

### Was in die Stunde gehört

- **Zuständigkeiten:** Passt jede Leistung noch zu dem Amt, das dort steht?
- **Kontaktdaten:** Telefonnummern und Sammelpostfächer einmal wirklich ausprobieren.
- **Gebühren und Unterlagen:** mit der aktuellen Satzung abgleichen.
- **Onlinedienste:** Sind alle Dienste verknüpft, die Ihre Verwaltung nutzt? Und die abgeschalteten entfernt?
- **Sprache:** Den ersten Satz der drei meistgelesenen Leistungen laut vorlesen. Wer dabei Luft holen muss, kürzt.

### Ein Tipp aus der Praxis

Legen Sie fest, wer bei einer Umorganisation Bescheid gibt. Am einfachsten ist ein Punkt in der Checkliste des Hauptamts: „Zuständigkeiten im Portal ändern“. Dann muss niemand daran denken.

Unsere Vorlage für die Quartalsstunde, eine Seite zum Abhaken, schicken wir Ihnen gern zu: digitallotsen-staedtetag@demo.example.`,
  },
  {
    key: 'terminvergabe-buergerbuero',
    association: 'gemeindetag',
    title: 'Terminvergabe im Bürgerbüro: Sieben Einstellungen, über die Sie reden sollten',
    topics: ['buergerservice', 'ozg-ein-auswanderung'],
    daysAgo: 138,
    hour: 9,
    minute: 15,
    body: `Termine online zu vergeben ist schnell eingerichtet. Ob es am Schalter hilft, entscheiden Einstellungen, über die im Alltag selten jemand spricht. Diese sieben haben sich in unseren Beratungen als die wichtigsten gezeigt:

1. **Dauer je Anliegen.** Messen Sie eine Woche lang mit der Uhr. Geschätzt wird fast immer zu kurz.
2. **Puffer.** Fünf Minuten nach jedem dritten Termin fangen mehr auf als eine halbe Stunde am Mittag.
3. **Vorlauf.** Termine mehr als sechs Wochen im Voraus verfallen besonders oft.
4. **Freigabe.** Geben Sie einen Teil der Termine erst am selben Morgen frei. Das hilft allen, die dringend kommen müssen.
5. **Erinnerung.** Eine Nachricht am Vortag mit einem Link zum Absagen.
6. **Ohne Internet.** Telefon und Schalter greifen auf denselben Kalender zu. Zwei Kalender erzeugen Ärger.
7. **Unterlagen.** Sagen Sie bei der Buchung, was mitzubringen ist – und nur das.

### Und ohne Termin?

Schicken Sie niemanden grundsätzlich weg. Mit einer Stunde offener Sprechzeit am Tag behalten auch Menschen Zugang, die mit der Buchung nicht zurechtkommen. Gerade in kleinen Gemeinden gehört das zum guten Ton.`,
  },
  {
    key: 'leistungsbeschreibungen-verstaendlich',
    association: 'staedtetag',
    title: 'Verständlich schreiben: Vier Handgriffe für Ihre Leistungsbeschreibungen',
    topics: ['buergerservice', 'service-bw', 'ozg-familie-kind'],
    daysAgo: 108,
    hour: 14,
    minute: 50,
    body: `Bevor ein Chatfenster oder eine Sprachassistenz Auskunft geben kann, braucht es gute Texte. Und selbst wenn beides nie kommt: Von verständlichen Leistungsbeschreibungen haben alle etwas, auch die Kolleginnen am Telefon.

### Vier Handgriffe

**1. Mit der Frage beginnen, nicht mit dem Gesetz.** Statt „Nach § 17 ist anzumelden“ besser: „Sie sind umgezogen? Melden Sie sich innerhalb von zwei Wochen an.“

**2. Ein Satz, ein Gedanke.** Bei mehr als zwanzig Wörtern hilft fast immer ein Punkt in der Mitte.

**3. Personen handeln lassen.** „Wir prüfen Ihren Antrag“ ist kürzer und freundlicher als „Es erfolgt die Prüfung des Antrags“.

**4. Den nächsten Schritt nennen.** Was passiert nach dem Absenden? Wie lange dauert es? Woran erkenne ich, dass es angekommen ist?

### So fangen Sie klein an

Nehmen Sie die zehn Anliegen, nach denen am häufigsten gefragt wird. Setzen Sie sich zu zweit für eine Stunde zusammen: eine Person aus dem Fachamt, eine, die das Thema nicht kennt. Die zweite liest vor und sagt, wo sie stolpert. Mehr braucht es nicht.`,
  },
  {
    key: 'bauantrag-digital-beteiligung',
    association: 'staedtetag',
    title: 'Digitaler Bauantrag: Der Engpass ist die Beteiligung, nicht das Formular',
    topics: ['bauantrag', 'ozg-bauen-wohnen', 'prozesse'],
    daysAgo: 75,
    hour: 10,
    minute: 10,
    body: `Die Anträge kommen digital ins Haus. Und dann? In vielen Baurechtsämtern wird danach doch wieder gedruckt, gestempelt und per Hauspost verteilt. Wir haben in drei Runden mit Baurechtsbehörden gesammelt, was den Ablauf wirklich beschleunigt.

### Was hilft

- **Fachämter gleichzeitig beteiligen.** Digital können alle am selben Tag anfangen. Dafür brauchen sie einen gemeinsamen Ablageort und eine Frist, die für alle gilt.
- **Ein Prüfplatz mit großem Bildschirm.** Wer Pläne am Laptop vergleichen soll, druckt sie aus. Zwei große Bildschirme je Arbeitsplatz sind gut angelegtes Geld.
- **Benennung der Dateien vorgeben.** Eine halbe Seite Regeln für Entwurfsverfasser erspart viele Rückfragen.
- **Vollständigkeit zuerst.** Prüfen Sie am Tag des Eingangs, ob alles da ist, und melden Sie sich sofort. Das verkürzt Verfahren mehr als jede spätere Eile.

### Was bremst

Anhänge per E-Mail neben dem Vorgang, zwei Fassungen desselben Plans und Stellungnahmen als Scan. Hier hilft nur eine klare Absprache: **Was nicht im Vorgang liegt, gibt es nicht.**

Gemeinden ohne eigene Baurechtsbehörde sollten früh klären, wie sie Unterlagen weiterleiten und ihre Stellungnahme abgeben. Ein Probelauf mit einem abgeschlossenen Fall zeigt schnell, wo es klemmt.`,
  },
  {
    key: 'e-rechnung-fahrplan',
    association: 'gemeindetag',
    title: 'E-Rechnung: Fahrplan für Gemeinden unter 10.000 Einwohnern',
    topics: ['vergabe-recht', 'prozesse', 'ozg-unternehmen'],
    daysAgo: 14,
    hour: 8,
    minute: 30,
    editedDaysAgo: 8,
    body: `E-Rechnungen empfangen können inzwischen fast alle. Schwieriger ist der Weg danach: vom Eingang über die Prüfung bis zur Zahlung, ohne dass unterwegs ein Ausdruck entsteht. Dieser Fahrplan hat sich in kleinen Häusern bewährt.

### Schritt für Schritt

1. **Ein Eingang.** Eine einzige Adresse für alle Rechnungen. Bitten Sie Ihre zwanzig wichtigsten Lieferanten schriftlich, nur noch diese zu nutzen.
2. **Bestellnummer verlangen.** Ohne Zuordnung beginnt jedes Mal die Suche nach der zuständigen Person.
3. **Vertretung regeln.** Jede Freigabe braucht eine Vertretung, sonst liegt die Rechnung in den Ferien.
4. **Original aufbewahren.** Maßgeblich ist der strukturierte Datensatz, nicht das Bild daneben. Klären Sie, wo er unverändert liegt.
5. **Mit einem Bereich anfangen.** Am besten mit dem Bauhof: viele Rechnungen, wenige Beteiligte, schnell sichtbarer Nutzen.

### Betriebe gewerblicher Art

Denken Sie auch an Wasserwerk, Bäder und Vermietung. Wo die Gemeinde unternehmerisch tätig ist, gelten die Regeln des Umsatzsteuerrechts – beim Empfangen wie beim Ausstellen. Sprechen Sie die Fristen für das Ausstellen rechtzeitig mit Ihrer Steuerberatung ab.

**Aktualisiert:** Schritt 4 ist nach Rückfragen aus mehreren Kämmereien deutlicher gefasst.`,
  },
];
