import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../core/access/actor.js';

/** Appearance of the web app: as the system says, or fixed. */
export type Appearance = 'SYSTEM' | 'LIGHT' | 'DARK';

/** Somebody with an account. Few fields are mandatory: name, service e-mail, administration (officers have none). */
@Entity('person')
export class Person {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('citext')
  email!: string;

  @Column('text', { nullable: true })
  ags!: string | null;

  @Column('text', { name: 'job_title', nullable: true })
  jobTitle!: string | null;

  @Column('text')
  language!: Language;

  @Column('text')
  appearance!: Appearance;

  @Column('date', { name: 'qualified_on', nullable: true })
  qualifiedOn!: string | null;

  @Column('timestamptz', { name: 'news_seen_until', nullable: true })
  newsSeenUntil!: Date | null;

  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt!: Date | null;
}
