import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Language } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';

export type TopicKind = 'own' | 'ozg';

interface Topic {
  id: string;
  kind: TopicKind;
  name: Record<Language, string>;
}

/** A topic in one language. */
export interface NamedTopic {
  id: string;
  kind: 'OWN' | 'OZG';
  name: string;
}

/** Tags of posts and reports: the network's own list and the 14 OZG-Themenfelder, in memory. */
@Injectable()
export class TopicCatalog implements OnApplicationBootstrap {
  private byId = new Map<string, Topic>();

  constructor(private readonly db: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    const rows = await this.db.rows<{ id: string; kind: TopicKind; name_de: string; name_en: string }>(
      `select id, kind, name_de, name_en from topic order by position`,
    );
    this.byId = new Map(
      rows.map(({ id, kind, name_de, name_en }) => [id, { id, kind, name: { de: name_de, en: name_en } }]),
    );
  }

  /** Whether there is such a topic; with a kind, one of that kind. */
  has(id: string, kind?: TopicKind): boolean {
    const topic = this.byId.get(id);
    return topic !== undefined && (kind === undefined || topic.kind === kind);
  }

  /** Topics in the asked language; without ids, all in their order. Unknown ids are left out. */
  named(language: Language, ids: Iterable<string> = this.byId.keys()): NamedTopic[] {
    return [...ids].flatMap((id) => {
      const topic = this.byId.get(id);
      return topic ? [{ id, kind: topic.kind === 'ozg' ? 'OZG' : 'OWN', name: topic.name[language] }] : [];
    });
  }
}
