import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { Avatar } from '../ui/avatar.js';
import { plainDate } from '../ui/format/format.js';
import type { FormatLanguage } from '../ui/format/format.js';
import { Tag } from '../ui/tag.js';
import type { MemberData } from './members.graphql.js';
import { PlaceLine } from './place-line.js';

/** Who somebody is, as far as they opened it. `children`: the heading. */
export function MemberHead({
  member,
  small,
  children,
}: {
  member: MemberData;
  small?: boolean;
  children: ComponentChildren;
}) {
  const { i18n } = useLingui();
  const day = (text: string) => plainDate(new Date(text), i18n.locale as FormatLanguage);
  const { person, jobTitle, qualifiedOn, absentUntil, isContact } = member;
  const { officerOf, administration } = person;
  return (
    <header className="member-head">
      <Avatar name={person.name} size={small ? 'm' : 'l'} />
      <div>
        {children}
        {jobTitle && <p>{jobTitle}</p>}
        {administration && <PlaceLine administration={administration} linked />}
        <p className="chips">
          {officerOf && (
            <Tag tone="blue" icon="landmark">
              {i18n._('Referat {association}', { association: officerOf.shortName })}
            </Tag>
          )}
          {administration && (
            <Tag tone="blue" icon="user">
              {i18n._('Digitallotsin / Digitallotse')}
            </Tag>
          )}
          {isContact && (
            <Tag tone="teal" icon="building-2">
              {i18n._('spricht für die Kommune')}
            </Tag>
          )}
          {qualifiedOn && (
            <Tag tone="green" icon="badge-check">
              {i18n._('qualifiziert seit {day}', { day: day(qualifiedOn) })}
            </Tag>
          )}
          {absentUntil && (
            <Tag tone="sun" icon="clock">
              {i18n._('abwesend bis {day}', { day: day(absentUntil) })}
            </Tag>
          )}
        </p>
      </div>
    </header>
  );
}
