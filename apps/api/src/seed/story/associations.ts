export type AssociationKey = 'staedtetag' | 'gemeindetag' | 'landkreistag';

export interface StoryAssociation {
  key: AssociationKey;
  name: string;
  shortName: string;
  /** One or two sentences for the association's page. */
  description: { de: string; en: string };
  /** Mail address for questions; fictitious in the demo. */
  contact: string;
}

export const associations: readonly StoryAssociation[] = [
  {
    key: 'staedtetag',
    name: 'Städtetag Baden-Württemberg',
    shortName: 'Städtetag',
    description: {
      de: 'Kommunaler Landesverband der Stadtkreise, der Großen Kreisstädte und weiterer Städte. Er schließt die Weitergabeverträge und nennt die Bildungs-Voucher-ID.',
      en: 'Association of the Stadtkreise, the Große Kreisstädte and further towns. It concludes the funding contracts and issues the voucher ID.',
    },
    contact: 'digitallotsen-staedtetag@demo.example',
  },
  {
    key: 'gemeindetag',
    name: 'Gemeindetag Baden-Württemberg',
    shortName: 'Gemeindetag',
    description: {
      de: 'Kommunaler Landesverband der kreisangehörigen Gemeinden und Städte. Seine Verwaltungsschule ist einer der Bildungsträger des Programms.',
      en: 'Association of the municipalities and towns inside the counties. Its school of administration is one of the training providers of the programme.',
    },
    contact: 'digitallotsen-gemeindetag@demo.example',
  },
  {
    key: 'landkreistag',
    name: 'Landkreistag Baden-Württemberg',
    shortName: 'Landkreistag',
    description: {
      de: 'Kommunaler Landesverband der 35 Landkreise. Er bringt die Themen der Landratsämter in das Programm ein.',
      en: 'Association of the 35 counties. It brings the topics of the county offices into the programme.',
    },
    contact: 'digitallotsen-landkreistag@demo.example',
  },
];
