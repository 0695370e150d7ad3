import type { Reader } from './reader.js';

interface Waiting {
  text: string;
  values: readonly unknown[];
  take: (rows: unknown[]) => void;
  fail: (error: unknown) => void;
}

/**
 * Sends reading statements that are asked for in the same turn as one. For statements of several areas that are read at a
 * time, none of which knows the others. Rows come as JSON gives them: numbers, texts, what JSON holds; moments are texts.
 */
export class JointReader implements Reader {
  private waiting: Waiting[] = [];

  constructor(private readonly db: Reader) {}

  rows<T>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return new Promise((take, fail) => {
      this.waiting.push({ text, values, take: take as Waiting['take'], fail });
      if (this.waiting.length === 1) queueMicrotask(() => void this.send());
    });
  }

  repeated<T>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return this.rows<T>(text, values);
  }

  private async send(): Promise<void> {
    const all = this.waiting;
    this.waiting = [];
    const values: unknown[] = [];
    const parts = all.map((one, index) => {
      const text = one.text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + values.length}`);
      values.push(...one.values);
      return `(select coalesce(json_agg(q${index}), '[]') from (${text}) q${index}) as "${index}"`;
    });
    try {
      const [row] = await this.db.rows<Record<string, unknown[]>>(`select ${parts.join(', ')}`, values);
      for (const [index, { take }] of all.entries()) take(row?.[index] ?? []);
    } catch (error) {
      for (const { fail } of all) fail(error);
    }
  }
}
