export interface StoryTopic {
  key: string;
  name: { de: string; en: string };
  /** `own`: the editable list of the platform; `ozg`: one of the 14 Themenfelder of the Onlinezugangsgesetz. */
  kind: 'own' | 'ozg';
}

/** One row a topic: key, German name, English name. */
type TopicRow = readonly [key: string, de: string, en: string];

const own = [
  ['e-akte', 'E-Akte/DMS', 'Electronic files and records'],
  ['prozesse', 'Prozessmanagement', 'Process management'],
  ['service-bw', 'service-bw/OZG', 'service-bw and online services'],
  ['ki', 'KI', 'Artificial intelligence'],
  ['cybersicherheit', 'Cybersicherheit', 'Cyber security'],
  ['smart-city', 'Smart City', 'Smart city'],
  ['open-data', 'Daten/Open Data', 'Data and open data'],
  ['geodaten', 'Geodaten', 'Geodata'],
  ['personal-change', 'Personal & Change', 'Staff and change management'],
  ['buergerservice', 'Bürgerservice', 'Citizen services'],
  ['bauantrag', 'Bauantrag', 'Building applications'],
  ['rats-it', 'Rats-IT', 'IT for councils'],
  ['vergabe-recht', 'Vergabe/Recht', 'Procurement and law'],
] as const satisfies readonly TopicRow[];

const ozg = [
  ['ozg-arbeit-ruhestand', 'Arbeit & Ruhestand', 'Work and retirement'],
  ['ozg-bauen-wohnen', 'Bauen & Wohnen', 'Building and housing'],
  ['ozg-bildung', 'Bildung', 'Education'],
  ['ozg-ein-auswanderung', 'Ein- & Auswanderung', 'Immigration and emigration'],
  ['ozg-engagement-hobby', 'Engagement & Hobby', 'Volunteering and leisure'],
  ['ozg-familie-kind', 'Familie & Kind', 'Family and children'],
  ['ozg-forschung-foerderung', 'Forschung & Förderung', 'Research and funding'],
  ['ozg-gesundheit', 'Gesundheit', 'Health'],
  ['ozg-mobilitaet-reisen', 'Mobilität & Reisen', 'Mobility and travel'],
  ['ozg-querschnitt', 'Querschnittsleistungen', 'Cross-cutting services'],
  ['ozg-recht-ordnung', 'Recht & Ordnung', 'Law and public order'],
  ['ozg-steuern-zoll', 'Steuern & Zoll', 'Taxes and customs'],
  ['ozg-umwelt', 'Umwelt', 'Environment'],
  ['ozg-unternehmen', 'Unternehmensführung & -entwicklung', 'Running and developing a business'],
] as const satisfies readonly TopicRow[];

export type TopicKey = (typeof own)[number][0] | (typeof ozg)[number][0];

const topicOf =
  (kind: StoryTopic['kind']) =>
  ([key, de, en]: TopicRow): StoryTopic => ({ key, name: { de, en }, kind });

export const topics: readonly StoryTopic[] = [...own.map(topicOf('own')), ...ozg.map(topicOf('ozg'))];
