import { administrations as at } from './administrations.js';
import type { AssociationKey } from './associations.js';

export interface StoryMembership {
  ags: string;
  association: AssociationKey;
  /** First and last day, YYYY-MM-DD; `to` is null while the membership lasts. */
  from: string;
  to: string | null;
  source: string;
  confidence: 'confirmed' | 'presumed';
}

// Nobody publishes the member lists by key: what stands here is the demo's own and says nothing about the real associations.
const SOURCE = 'Demodaten';
const FROM = '2025-01-01';

const members = (
  association: AssociationKey,
  confidence: StoryMembership['confidence'],
  administrations: readonly { ags: string }[],
): StoryMembership[] =>
  administrations.map(({ ags }) => ({ ags, association, from: FROM, to: null, source: SOURCE, confidence }));

/** Memberships beside the Stadtkreise and Große Kreisstädte, which the register area presets as presumed members of the Städtetag. */
export const memberships: readonly StoryMembership[] = [
  ...members('staedtetag', 'confirmed', [at.meersburg, at.marbach, at.buchen]),
  ...members('staedtetag', 'presumed', [at.badSaeckingen, at.badSaulgau, at.gengenbach]),
  // Ended: whoever works here had access and lost it.
  {
    ags: at.kuenzelsau.ags,
    association: 'staedtetag',
    from: FROM,
    to: '2026-09-30',
    source: SOURCE,
    confidence: 'confirmed',
  },
  // Towns may be in two associations at once.
  ...members('gemeindetag', 'confirmed', [at.meersburg, at.marbach, at.badSaulgau, at.kuenzelsau]),
  ...members('gemeindetag', 'confirmed', [
    at.badBoll,
    at.moeckmuehl,
    at.koenigsbronn,
    at.remchingen,
    at.baiersbronn,
    at.lenzkirch,
    at.dornhan,
    at.aldingen,
  ]),
  ...members('gemeindetag', 'presumed', [at.heroldstatt, at.bodnegg]),
  ...members('landkreistag', 'confirmed', [
    at.mainTauberKreis,
    at.ostalbkreis,
    at.kreisLoerrach,
    at.zollernalbkreis,
    at.albDonauKreis,
  ]),
];
