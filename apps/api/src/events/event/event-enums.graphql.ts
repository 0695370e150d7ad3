import { registerEnumType } from '@nestjs/graphql';
import { JOIN_STATES } from '../around/join.rules.js';
import { EVENT_KINDS, EVENT_STATES, HOST_KINDS, ITEM_KINDS } from './event.rules.js';

const enumOf = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

export const EventKindEnum = enumOf(EVENT_KINDS);
registerEnumType(EventKindEnum, {
  name: 'EventKind',
  description: 'Vernetzungsevent, Digi Lunch, lab, workshop or regional meeting.',
});
export const EventStateEnum = enumOf(EVENT_STATES);
registerEnumType(EventStateEnum, {
  name: 'EventState',
  description:
    'DRAFT and SUBMITTED (waits for approval) are seen by those who work on the event; the others by members.',
});
export const HostKindEnum = enumOf(HOST_KINDS);
registerEnumType(HostKindEnum, { name: 'EventHostKind', description: 'Who invites.' });
export const ItemKindEnum = enumOf(ITEM_KINDS);
registerEnumType(ItemKindEnum, { name: 'EventItemKind', description: 'What happens in a part of the agenda.' });
export const RegistrationBarEnum = enumOf([
  'EVENT_CANCELLED',
  'EVENT_POSTPONED',
  'EVENT_OVER',
  'NOT_YET_OPEN',
  'REGISTRATION_CLOSED',
]);
registerEnumType(RegistrationBarEnum, { name: 'RegistrationBar', description: 'Why nobody can accept now.' });

export const EventJoinStateEnum = enumOf(JOIN_STATES);
registerEnumType(EventJoinStateEnum, {
  name: 'EventJoinState',
  description: 'Whether somebody may enter the video room.',
  valuesMap: {
    NO_ROOM: { description: 'Its address is not known yet.' },
    NOT_ONLINE: { description: 'Nobody takes part by video.' },
  },
});
