import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Language } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';

interface Topic {
  id: string;
  name: Record<Language, string>;
}

/** Tags of posts and reports: the network's own list and the 14 OZG-Themenfelder, in memory. */
@Injectable()
export class TopicCatalog implements OnApplicationBootstrap {
  private byId = new Map<string, Topic>();

  constructor(private readonly db: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    const rows = await this.db.rows<{ id: string; name_de: string; name_en: string }>(
      `select id, name_de, name_en from topic order by position`,
    );
    this.byId = new Map(rows.map(({ id, name_de, name_en }) => [id, { id, name: { de: name_de, en: name_en } }]));
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /** Topics in the asked language; without ids, all in their order. Unknown ids are left out. */
  named(language: Language, ids: Iterable<string> = this.byId.keys()): { id: string; name: string }[] {
    return [...ids].flatMap((id) => {
      const topic = this.byId.get(id);
      return topic ? [{ id, name: topic.name[language] }] : [];
    });
  }
}
