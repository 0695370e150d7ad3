import type { StoryNews } from './news.types.js';

/** Programme: qualification, dates, funding. Sums and tiers are those of the programme's funding rules. */
export const programmeNews: readonly StoryNews[] = [
  {
    key: 'willkommen',
    association: 'staedtetag',
    title: 'Willkommen im Lotsennetz: So finden Sie sich zurecht',
    topics: ['personal-change'],
    daysAgo: 352,
    hour: 9,
    minute: 0,
    picture: {
      name: 'netz',
      alt: 'Viele Punkte in Blau und Gelb sind durch Linien zu einem Netz verbunden.',
    },
    body: `Guten Tag und herzlich willkommen! Ab heute haben die Kommunalen Digitallotsinnen und Digitallotsen im Land einen gemeinsamen, geschlossenen Ort im Netz. Was bisher in Rundschreiben, Verteilern und Telefonaten steckte, soll hier für alle auffindbar werden.

### Was Sie hier erwartet

- **Neuigkeiten der drei Verbände:** Termine, Förderregeln, Arbeitshilfen und Hinweise, die im Rathaus und im Landratsamt gebraucht werden.
- **Ein klarer Rahmen:** Nur freigeschaltete Personen lesen mit. Niemand sieht, wann Sie zuletzt angemeldet waren oder was Sie gelesen haben.
- **Kein Beiwerk:** keine Werbung, keine Auswertung einzelner Personen, keine Ranglisten.

Weitere Bereiche kommen nach und nach dazu. Wir kündigen sie an dieser Stelle an.

### Eine Bitte zum Start

Prüfen Sie, ob Ihr Name, Ihre dienstliche E-Mail-Adresse und Ihre Kommune stimmen. Mehr müssen Sie nicht angeben. Wenn etwas nicht passt oder eine Kollegin keinen Zugang bekommt, schreiben Sie uns: digitallotsen-staedtetag@demo.example.

Und wenn Ihnen etwas fehlt, sagen Sie es uns früh. Die Plattform soll sich nach Ihrem Alltag richten, nicht umgekehrt.`,
  },
  {
    key: 'basistermine-verwaltungsschule',
    association: 'gemeindetag',
    title: 'Basisqualifizierung: Neue Termine an drei Orten',
    topics: ['personal-change'],
    daysAgo: 287,
    hour: 10,
    minute: 20,
    body: `Für die nächste Runde der Basisqualifizierung stehen die Termine fest. Jede Reihe umfasst drei Seminartage. Wer alle drei besucht hat, ist Kommunale Digitallotsin oder Kommunaler Digitallotse.

### Worum es an den drei Tagen geht

1. **Chancen:** Was Digitalisierung in den Fachämtern konkret leichter macht – an Beispielen aus der Praxis.
2. **Recht:** die wichtigsten Grundlagen, verständlich und ohne Paragrafenliste.
3. **Veränderung begleiten:** der größte Teil. Wie Sie Kolleginnen und Kollegen mitnehmen, Widerstand einordnen und kleine Erfolge sichtbar machen.

Programmierkenntnisse brauchen Sie nicht. Gut ist, wenn Sie den Alltag Ihres Amtes kennen.

### Termine

- Reihe A, Raum Karlsruhe: {{Di+5}}, {{Di+7}} und {{Di+9}}
- Reihe B, Raum Stuttgart: {{Mi+6}}, {{Mi+8}} und {{Mi+10}}
- Reihe C, Raum Oberschwaben: {{Do+6}}, {{Do+9}} und {{Do+11}}

Beginn ist jeweils um 9:00 Uhr, Ende gegen 16:30 Uhr.

Wenn Sie die Förderung des Landes nutzen wollen, braucht Ihre Verwaltung **vor dem ersten Seminartag** den Weitergabevertrag und die Bildungs-Voucher-ID. Planen Sie dafür bitte drei Wochen ein.`,
  },
  {
    key: 'weitergabevertrag-vor-kursbeginn',
    association: 'staedtetag',
    title: 'Erst der Vertrag, dann der Kurs: Warum Anträge scheitern',
    topics: ['vergabe-recht'],
    daysAgo: 203,
    hour: 14,
    minute: 10,
    body: `In den letzten Wochen mussten wir mehrfach absagen, obwohl alle Beteiligten es gut gemeint hatten. Der Grund war jedes Mal derselbe: Der Kurs hatte schon begonnen, als der Vertrag bei uns einging.

Deshalb noch einmal in aller Deutlichkeit: **Ohne ID vor Kursbeginn gibt es keine Förderung – auch nicht nachträglich.** Ein Vertrag mit dem Datum des ersten Kurstags kommt ebenfalls zu spät.

### Was Sie vorher prüfen können

- Ist der Weitergabevertrag auf beiden Seiten unterschrieben, und liegt das Datum vor dem ersten Seminartag?
- Hat Ihre Verwaltung noch einen geförderten Platz frei?
- Hat die Person schon einmal eine geförderte Basisqualifizierung besucht? Ein zweites Mal wird sie nicht gefördert.
- Geht es um eine Aufbauschulung? Dann muss die Basisqualifizierung abgeschlossen sein.
- Beginnt die ID mit dem amtlichen Schlüssel (AGS) Ihrer Kommune? Wenn nicht, hat sich ein Zahlendreher eingeschlichen.

Ist es knapp, rufen Sie uns lieber einmal mehr an. Oft lässt sich ein späterer Kurs finden, und der Platz geht nicht verloren.`,
  },
  {
    key: 'aufbauschulungen-fuer-qualifizierte',
    association: 'gemeindetag',
    title: 'Nach der Basis geht es weiter: Aufbauschulungen im nächsten Halbjahr',
    topics: ['personal-change', 'prozesse', 'ki'],
    daysAgo: 151,
    hour: 11,
    minute: 5,
    audience: { qualifiedOnly: true },
    body: `Sie haben die Basisqualifizierung abgeschlossen und möchten ein Thema vertiefen? Für das nächste Halbjahr haben wir Ihre Wünsche aus den Rückmeldebögen ausgewertet. Am häufigsten genannt wurden Prozesse, künstliche Intelligenz und schwierige Gespräche in Veränderungsprojekten.

### Geplante Schulungen

- **Prozesse aufnehmen und vereinfachen**, zwei Tage: vom Interview im Fachamt bis zum Sollprozess auf einer Seite.
- **KI im Verwaltungsalltag**, ein Tag: Texte, Recherche, Grenzen und die Frage, was nicht in ein Eingabefeld gehört.
- **Gegenwind nutzen**, ein Tag: Einwände ernst nehmen, ohne das Projekt aus der Hand zu geben.

### Zur Förderung

Das Land beteiligt sich mit **höchstens 50 € je Schulungstag**. Voraussetzung ist die abgeschlossene Basisqualifizierung. Sie brauchen eine eigene Aufbauprogramm-ID; die ID aus der Basis gilt dafür nicht. Auch hier muss sie vor dem ersten Kurstag vorliegen.

Die Plätze sind auf 16 je Kurs begrenzt. Bitte stimmen Sie sich vorher in Ihrem Haus ab, wer welchen Kurs besucht.`,
  },
  {
    key: 'inhouse-schulung-gemeinsam',
    association: 'gemeindetag',
    title: 'Inhouse-Schulung: Mit der Nachbargemeinde lohnt es sich',
    topics: ['personal-change'],
    daysAgo: 96,
    hour: 8,
    minute: 45,
    audience: { kinds: ['GEMEINDE', 'STADT'], sizeClasses: ['BELOW_5000', 'FROM_5000', 'FROM_10000'] },
    body: `Für kleine Verwaltungen ist es schwer, zwei oder drei Leute gleichzeitig auf einen Kurs zu schicken. Die Inhouse-Schulung dreht das um: Die Dozentin kommt zu Ihnen, und die Nachbarn kommen dazu.

### Die Regeln in Kürze

- Es müssen sich **mindestens zwei Verwaltungen** zusammentun.
- Gefördert werden bis zu **drei Tage** je Gruppe und Förderzeitraum.
- Das Land übernimmt **50 % der förderfähigen Kosten**, höchstens **1.700 € je Tag**.

### Zwei Rechenbeispiele

1. Eine zweitägige Schulung kostet 5.200 €. Die Hälfte sind 2.600 €; der Höchstbetrag läge bei 3.400 €. Gefördert werden also **2.600 €**.
2. Ein Schulungstag kostet 4.000 €. Die Hälfte wären 2.000 €, gefördert werden aber höchstens **1.700 €**.

### So fangen Sie an

Fragen Sie zuerst in Ihrem Verwaltungsverband oder in der Runde der Hauptamtsleitungen. Einigen Sie sich auf ein gemeinsames Thema und darauf, wer den Raum stellt. Auch hier gilt: Der Weitergabevertrag muss vor dem ersten Tag geschlossen sein.

Wer noch Partner sucht, meldet sich bei uns. Wir führen eine Liste und bringen Sie zusammen: digitallotsen-gemeindetag@demo.example.`,
  },
  {
    key: 'bildungs-voucher-schritte',
    association: 'staedtetag',
    title: 'Bildungs-Voucher: In fünf Schritten zur Förderung',
    topics: ['vergabe-recht'],
    daysAgo: 63,
    hour: 9,
    minute: 30,
    pinnedForDays: 240,
    body: `Immer wieder erreicht uns die Frage, wer wann was zu tun hat. Hier ist der Ablauf auf einer Seite – gern zum Ausdrucken für das Personalamt.

1. **Bildungsträger wählen.** Sie suchen Kurs und Termin aus.
2. **Weitergabevertrag schließen.** Ihre Verwaltung schließt ihn mit dem Städtetag, und zwar vor Kursbeginn. Das gilt für alle Kommunen, auch für Gemeinden und Landkreise.
3. **ID erhalten.** Der Städtetag nennt Ihnen die Bildungs-Voucher-ID, für Aufbauschulungen die Aufbauprogramm-ID. Sie beginnt mit dem amtlichen Schlüssel (AGS) Ihrer Kommune.
4. **Mit der ID buchen und alle Tage besuchen.**
5. **Abrechnen.** Abgerechnet werden die besuchten Tage.

### Wie viel gibt es?

- Basisqualifizierung: **100 € je Seminartag**, bei drei Tagen 300 €
- Aufbauschulung: **höchstens 50 € je Schulungstag**, nur nach abgeschlossener Basis

### Für wie viele Personen?

In Gemeinden, Städten und Großen Kreisstädten richtet sich die Zahl nach den Einwohnern: bis 9.999 eine Person, von 10.000 bis 30.000 zwei, von 30.001 bis 130.000 drei. Stadtkreise und Landkreise erhalten vier geförderte Plätze, ab 175.001 Einwohnern fünf.

Weitere Beschäftigte können die Kurse besuchen, dann aber ohne Förderung.`,
  },
  {
    key: 'foerderplaetze-landkreise',
    association: 'landkreistag',
    title: 'Vier oder fünf geförderte Plätze: Was Ihrem Landratsamt zusteht',
    topics: ['personal-change'],
    daysAgo: 57,
    hour: 13,
    minute: 15,
    audience: { kinds: ['LANDKREIS'] },
    body: `In den Landratsämtern sind noch geförderte Plätze für die Basisqualifizierung frei. Häufig weiß das Fachamt nichts davon, weil die Unterlagen in der Organisation oder im Personalservice liegen.

### Wie viele Plätze sind es?

- Landkreise **bis 175.000 Einwohner: vier** geförderte Personen
- Landkreise **ab 175.001 Einwohnern: fünf** geförderte Personen

Gezählt werden die Einwohner aller kreisangehörigen Gemeinden zusammen.

### Wen Sie ansprechen können

Gute Erfahrungen gibt es mit gemischten Teams: jemand aus einem publikumsstarken Bereich wie der Zulassungsstelle, jemand aus dem Jugend- oder Sozialamt, jemand aus dem Baurecht oder Umweltamt und eine Person aus der Organisation. So sitzt in jedem Projekt früh jemand am Tisch, der das Handwerk kennt.

### Was wir empfehlen

Legen Sie im Haus fest, wer die Plätze verwaltet, und halten Sie fest, wer wann qualifiziert wurde. Scheidet jemand aus, nimmt die Person ihre Qualifikation mit. Rückfragen beantworten wir gern: digitallotsen-landkreistag@demo.example.`,
  },
  {
    key: 'seminartag-nachholen',
    association: 'staedtetag',
    title: 'Seminartag verpasst? So holen Sie ihn nach',
    topics: ['personal-change'],
    daysAgo: 27,
    hour: 15,
    minute: 40,
    body: `Krankheit, ein Wahltermin, eine Sitzung, die nicht zu verschieben war: Manchmal klappt ein Seminartag nicht. Das ist kein Beinbruch, denn fehlende Tage der Basisqualifizierung können Sie nachholen.

### So geht es

- Der Ersatztag darf **an einem anderen Termin** und auch **bei einem anderen Bildungsträger** liegen.
- Es zählt derselbe Teil der Reihe: Wer den zweiten Tag verpasst hat, besucht einen zweiten Tag.
- Sagen Sie dem Bildungsträger vorher Bescheid und heben Sie die Teilnahmebestätigung auf.

Qualifiziert sind Sie, sobald alle drei Tage bestätigt sind. Abgerechnet werden die Tage, die Sie tatsächlich besucht haben.

### Und wenn ich die Kommune wechsle?

Ihre Qualifikation gehört Ihnen und bleibt bestehen. Melden Sie uns den Wechsel bitte trotzdem: Ihr Zugang zu dieser Plattform hängt an der Verwaltung, für die Sie heute arbeiten. Nach dem Wechsel prüfen wir ihn deshalb neu.`,
  },
];
