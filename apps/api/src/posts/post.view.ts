import type { Actor, Language } from '../core/access/actor.js';
import type { AudienceType } from '../audience/audience.graphql.js';
import type { PersonType } from '../people/person.graphql.js';
import type { AdministrationCatalog, Association } from '../register/administration.catalog.js';
import type { TopicCatalog } from '../topics/topic.catalog.js';
import type { TopicType } from '../topics/topic.graphql.js';
import type { Picture } from '../files/picture.graphql.js';
import type { Post, PostAbilities } from './post.graphql.js';
import { abilities, mayEdit, type PostRights } from './post.policy.js';
import { read, rightsOf, type PostRow } from './post.row.js';
import type { PostState } from './post.rules.js';

/** Where names stand for the keys of a row. */
export interface Names {
  register: AdministrationCatalog;
  topics: TopicCatalog;
}

const NOTHING: PostAbilities = { edit: false, publish: false, withdraw: false, discard: false };

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));

/**
 * A row as the schema shows it to a viewer. Fields are worked out when they are read: a list pays for those that were
 * selected. Compiled operations read an object once for each of its fields, so objects are kept.
 */
export class PostView implements Post {
  private keptRights: PostRights | undefined;
  private keptAuthor: PersonType | undefined;
  private keptTopics: TopicType[] | undefined;
  private keptPictures: Picture[] | undefined;
  private keptAudience: AudienceType | undefined;
  private keptAbilities: PostAbilities | undefined;

  constructor(
    private readonly row: PostRow,
    private readonly names: Names,
    private readonly language: Language,
    private readonly viewer: Actor | null,
  ) {}

  get rights(): PostRights {
    return (this.keptRights ??= rightsOf(this.row));
  }

  get id(): string {
    return this.row.id;
  }
  get state(): PostState {
    return this.row.state;
  }
  get title(): string {
    return read(this.row.title, 'title');
  }
  get summary(): string {
    return read(this.row.summary, 'summary');
  }
  get bodyHtml(): string {
    return read(this.row.bodyHtml, 'bodyHtml');
  }
  get body(): string | null {
    return this.mayEdit ? read(this.row.body, 'body') : null;
  }
  get association(): Association | null {
    return this.names.register.association(this.row.associationKey);
  }
  get publishedAt(): Date | null {
    return moment(this.row.publishedAt);
  }
  get scheduledFor(): Date | null {
    return moment(read(this.row.scheduledFor, 'scheduledFor'));
  }
  get editedAt(): Date | null {
    return moment(read(this.row.editedAt, 'editedAt'));
  }
  get pinnedUntil(): Date | null {
    return moment(read(this.row.pinnedUntil, 'pinnedUntil'));
  }
  get updatedAt(): Date {
    return new Date(read(this.row.updatedAt, 'updatedAt'));
  }
  get version(): number {
    return read(this.row.version, 'version');
  }
  get commentCount(): number {
    return read(this.row.commentCount, 'commentCount');
  }
  get withdrawnReason(): string | null {
    return this.mayEdit ? read(this.row.withdrawnReason, 'withdrawnReason') : null;
  }
  get bookmarked(): boolean {
    return read(this.row.bookmarked, 'bookmarked');
  }
  get isNew(): boolean {
    return read(this.row.isNew, 'isNew');
  }

  get author(): PersonType | null {
    this.keptAuthor ??= this.authorOf() ?? undefined;
    return this.keptAuthor ?? null;
  }
  get topics(): TopicType[] {
    return (this.keptTopics ??= this.names.topics.named(this.language, read(this.row.topics, 'topics')));
  }
  get pictures(): Picture[] {
    return (this.keptPictures ??= read(this.row.pictures, 'pictures').map(({ file, ...rest }) => ({
      id: file,
      ...rest,
    })));
  }
  get audience(): AudienceType {
    return (this.keptAudience ??= this.audienceOf());
  }
  get viewerCan(): PostAbilities {
    return (this.keptAbilities ??= this.viewer ? abilities(this.viewer, this.rights) : NOTHING);
  }

  private get mayEdit(): boolean {
    return this.viewer !== null && mayEdit(this.viewer, this.rights);
  }

  /** Null where the account was erased. */
  private authorOf(): PersonType | null {
    const { register } = this.names;
    const id = read(this.row.authorId, 'author');
    const name = read(this.row.authorName, 'author');
    const ags = read(this.row.authorAgs, 'author');
    if (id === null || name === null) return null;
    return {
      id,
      name,
      administration: ags === null ? null : register.find(ags),
      officerOf: this.officeOf(),
    };
  }

  /** Read only where it is asked for, so missing is the same as none here. */
  private officeOf(): Association | null {
    const { authorOffice } = this.row;
    return authorOffice == null ? null : this.names.register.association(authorOffice);
  }

  private audienceOf(): AudienceType {
    const { audience } = this.rights;
    const nameOf = (key: string) => this.names.register.find(key)?.displayName ?? key;
    return { ...audience, counties: audience.counties.map((key) => ({ key, name: nameOf(key) })) };
  }
}
