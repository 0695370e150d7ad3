import { administrations as at } from '../administrations.js';
import type { StoryPerson } from '../people.types.js';

/** The two roles of the programme beside officers, with addresses that guides and tests may rely on. */
export const programmeAccounts: readonly StoryPerson[] = [
  {
    key: 'kontakt',
    name: 'Ruth Hagnauer',
    email: 'kontakt@demo.example',
    ags: at.meersburg.ags,
    function: 'Leitung Hauptamt',
    approvedBy: 'staedtetag',
    approvedOn: '2026-01-14',
    qualifiedOn: null,
    demoAccount: {
      order: 6,
      description: {
        de: 'Ansprechperson derselben kleinen Stadt: beantragt Bildungs-Voucher und begleitet die Förderfälle.',
        en: 'Contact of the same small town: asks for training vouchers and follows the funding cases.',
      },
    },
  },
  {
    key: 'bildungstraeger',
    name: 'Anja Köberle',
    email: 'bildungstraeger@demo.example',
    ags: null,
    function: 'Kursleitung, Verwaltungsschule',
    approvedBy: null,
    approvedOn: null,
    qualifiedOn: null,
    demoAccount: {
      order: 7,
      description: {
        de: 'Kursleiterin eines Bildungsträgers: führt nur die Anwesenheitslisten ihrer Kurse.',
        en: 'Course leader of a training provider: keeps the attendance lists of her courses only.',
      },
    },
  },
];
