/** Sentences of news and reports. */
export const PARAGRAPHS = [
  'Zum kommenden Quartal stellen wir die Meldewege im Netzwerk um. Bitte prüfen Sie, ob Ihre Vertretung eingetragen ist, und melden Sie Änderungen über Ihr Profil.',
  'Viele Rathäuser berichten, dass die Umstellung leichter fällt, wenn Fachamt und IT den Ablauf gemeinsam aufzeichnen, bevor ein Verfahren beschafft wird. Die Vorlage dafür liegt bei.',
  'Die Förderung umfasst Schulungstage, Begleitung vor Ort und den Austausch mit Kommunen ähnlicher Größe. Anträge nehmen wir laufend entgegen.',
  'Am Vormittag stellen drei Gemeinden ihren Weg zur elektronischen Akte vor; am Nachmittag bleibt Zeit für Fragen in kleinen Gruppen.',
  'Für kleinere Verwaltungen gibt es eine verkürzte Fassung der Handreichung. Sie beschreibt auf zwölf Seiten, was zuerst zu regeln ist und was warten kann.',
  'Der Leitfaden wurde mit dem Landesbeauftragten abgestimmt. Er ersetzt keine Prüfung im Einzelfall, erspart aber die häufigsten Rückfragen.',
  'Wer bereits eine Lösung im Einsatz hat, kann sie im Austausch vorstellen. Besonders gefragt sind Erfahrungen mit dem laufenden Betrieb und den Kosten nach dem ersten Jahr.',
  'Die Aufzeichnung ist vier Wochen abrufbar. Unterlagen und Fragen stehen gesammelt im Mitgliederbereich.',
] as const;

/** An array of SQL. */
export const list = (texts: readonly string[]): string => `array[${texts.map((text) => `'${text}'`).join(', ')}]`;
/** A UUID in the order of time, as the platform makes them: 48 bits of milliseconds, then what the text yields. */
export const timedId = (at: string, text: string): string =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${text}), 1, 3)
     || '8' || substr(md5(${text}), 4, 15))::uuid`;
