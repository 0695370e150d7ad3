/** Topics of the monthly Digi Lunch: six were, the seventh is the next one. */
export const digiLunches: readonly {
  title: string;
  summary: string;
  text: string;
  speaker: string;
  answers: number;
}[] = [
  {
    title: 'Terminvergabe ohne doppelte Kalender',
    summary: 'Wie das Bürgerbüro Weinheim drei Kalender zu einem gemacht hat.',
    text: 'Priya Raman zeigt, welche Termine online buchbar sind, welche bewusst nicht, und was das Team in den ersten Wochen geändert hat.',
    speaker: 'Priya Raman, Stadt Weinheim',
    answers: 19,
  },
  {
    title: 'Die ersten hundert Tage mit der E-Akte',
    summary: 'Freiburg berichtet: was gut lief, was liegen blieb, was heute anders käme.',
    text: 'Sabine Obrecht hat die Einführung im Hauptamt begleitet. Sie spricht über Aktenpläne, Scanstellen und die Frage, wann man die Papierakte schließt.',
    speaker: 'Sabine Obrecht, Stadt Freiburg im Breisgau',
    answers: 26,
  },
  {
    title: 'Kita-Anmeldung: ein Formular statt vier',
    summary: 'Herrenberg hat mit allen Trägern einen gemeinsamen Weg gefunden.',
    text: 'Vier Träger, vier Formulare, viele Rückfragen. Pavel Novotny erzählt, wie daraus ein Vorgang wurde und warum das Telefon trotzdem bleibt.',
    speaker: 'Pavel Novotny, Stadt Herrenberg',
    answers: 17,
  },
  {
    title: 'Barrierefreie Dokumente aus dem Sitzungsdienst',
    summary: 'Vorlagen, die von Anfang an stimmen, sparen die Nacharbeit.',
    text: 'Holger Schmieg prüft mit uns ein echtes PDF und zeigt die fünf Handgriffe, die in der Textverarbeitung genügen.',
    speaker: 'Holger Schmieg, Stadt Weinheim',
    answers: 22,
  },
  {
    title: 'Wenn das Projekt stehen bleibt',
    summary: 'Ein ehrlicher Bericht über eine gestoppte Einführung und was daraus wurde.',
    text: 'Nicht jedes Vorhaben endet mit einer Freigabe. Renate Hirt spricht darüber, wie man aufhört, ohne das Vertrauen im Haus zu verlieren.',
    speaker: 'Renate Hirt, Stadt Villingen-Schwenningen',
    answers: 24,
  },
  {
    title: 'Digitaler Bauantrag: die Sicht der Baurechtsbehörde',
    summary: 'Vom Virtuellen Bauamt in die eigene Akte, ohne auszudrucken.',
    text: 'Milan Petrović und Friedemann Notz vergleichen ihre Wege: Beteiligung der Ämter, Planprüfung am Bildschirm, Bescheide.',
    speaker: 'Milan Petrović, Stadt Freiburg im Breisgau',
    answers: 31,
  },
  {
    title: 'Eine KI-Leitlinie, die auf zwei Seiten passt',
    summary: 'Zwei Seiten, drei Farben, keine Fußnoten: wie Weinheim regelt, was mit KI-Werkzeugen geht.',
    text: 'Priya Raman erzählt, wie Personalrat, Datenschutz, IT und Bürgerservice in vier Sitzungen zu einem Text gekommen sind, den alle mittragen.',
    speaker: 'Priya Raman, Stadt Weinheim',
    answers: 28,
  },
  {
    title: 'Rechnungseingang ohne Papierstapel',
    summary: 'Eine kleine Stadtkasse, ein Postfach, ein Ablauf.',
    text: 'Christine Föll zeigt, wie Marbach E-Rechnungen annimmt, prüft und anweist, und was mit den letzten Papierrechnungen geschieht.',
    speaker: 'Christine Föll, Stadt Marbach am Neckar',
    answers: 21,
  },
  {
    title: 'Offene Daten, kleiner Anfang',
    summary: 'Drei Datensätze, die jede Kommune veröffentlichen kann.',
    text: 'Ioannis Papadakis beginnt mit Baumkataster, Spielplätzen und Wahllokalen. Lizenz, Pflege und Nutzen in zwanzig Minuten.',
    speaker: 'Ioannis Papadakis, Stadt Aalen',
    answers: 12,
  },
  {
    title: 'Neue Kolleginnen und Kollegen gut ankommen lassen',
    summary: 'Onboarding als Ablauf: vom unterschriebenen Vertrag bis zum ersten Arbeitstag.',
    text: 'Mai Nguyen hat mit IT, Gebäude und Fachamt eine gemeinsame Liste gebaut, die von selbst erinnert.',
    speaker: 'Mai Nguyen, Stadt Karlsruhe',
    answers: 9,
  },
  {
    title: 'Sondernutzung online beantragen',
    summary: 'Vom Straßenfest bis zum Container: ein Antrag, ein Plan, eine Gebühr.',
    text: 'Thomas Remmele führt durch den Antrag aus Laupheim und die Fragen, die vorher am Telefon geklärt wurden.',
    speaker: 'Thomas Remmele, Stadt Laupheim',
    answers: 6,
  },
  {
    title: 'Gespräche mit Skeptikern',
    summary: 'Was hilft, wenn jemand sagt: Das haben wir immer so gemacht.',
    text: 'Monika Wiest hat mit acht Ortschaftsverwaltungen gesprochen. Eine Runde mit Beispielen, ohne Folien.',
    speaker: 'Monika Wiest, Stadt Rottenburg am Neckar',
    answers: 4,
  },
];
