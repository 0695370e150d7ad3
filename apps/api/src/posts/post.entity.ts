import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PostState } from './post.rules.js';

export interface PostPicture {
  file: string;
  alt: string;
  width: number;
  height: number;
}

/** A news item of an association. */
@Entity('post')
export class Post {
  @PrimaryColumn('uuid')
  id!: string;

  /** Key that the author's client chose: the same create again gives the same item. */
  @Column('uuid', { name: 'client_key' })
  clientKey!: string;

  @Column('text', { name: 'association_key' })
  associationKey!: string;

  @Column('uuid', { name: 'author_id' })
  authorId!: string;

  @Column('text')
  state!: PostState;

  @Column('text')
  title!: string;

  @Column('text')
  body!: string;

  @Column('text', { name: 'body_html' })
  bodyHtml!: string;

  @Column('text')
  summary!: string;

  @Column('text', { array: true })
  topics!: string[];

  @Column('jsonb')
  pictures!: PostPicture[];

  @Column('text', { name: 'audience_kinds', array: true })
  audienceKinds!: string[];

  @Column('text', { name: 'audience_size_classes', array: true })
  audienceSizeClasses!: string[];

  @Column('text', { name: 'audience_counties', array: true })
  audienceCounties!: string[];

  @Column('boolean', { name: 'audience_qualified_only' })
  audienceQualifiedOnly!: boolean;

  @Column('timestamptz', { name: 'pinned_until', nullable: true })
  pinnedUntil!: Date | null;

  @Column('timestamptz', { name: 'scheduled_for', nullable: true })
  scheduledFor!: Date | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason!: string | null;

  @Column('int')
  version!: number;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
