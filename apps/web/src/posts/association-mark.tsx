import { Icon } from '../ui/icon.js';

const tones: Record<string, string> = { gemeindetag: 'avatar--green', landkreistag: 'avatar--red' };

/** Coloured square with a town hall; the name always stands beside it. */
export function AssociationMark({ association }: { association: { id: string } }) {
  return (
    <span className={`avatar avatar--m avatar--association ${tones[association.id] ?? ''}`} aria-hidden="true">
      <Icon name="landmark" size={22} />
    </span>
  );
}
