import type { Actor } from '../access/actor.js';
import type { Context } from '../access/context.js';
import type { Tx } from '../database/database.js';

/** What somebody is stuck with, asked on a thing of another area. */
export interface OpenQuestion {
  /** Id of the thing on which it hangs. */
  host: string;
  /** What it is about, for questions that are too long for a title. */
  subject: string;
  question: string;
  /** What was tried already, Markdown; may be empty. */
  context: string;
  topics: readonly string[];
}

/** A question as the thing on which it hangs shows it. */
export interface HostedQuestion {
  host: string;
  id: string;
  title: string;
  /** Path of its page in the web app. */
  path: string;
  isOpen: boolean;
  isAnswered: boolean;
  answers: number;
}

/** Implemented by the questions. */
export interface QuestionDesk {
  /** Asks as the viewer, in the transaction that makes the thing visible. Refused like any question asked too often. */
  ask(tx: Tx, ctx: Context, question: OpenQuestion): Promise<void>;
  /** The latest question of each thing, withdrawn ones and things without any left out. One statement. */
  latest(hosts: readonly string[], tx?: Tx): Promise<readonly HostedQuestion[]>;
  /** Deletes all questions of a thing that is deleted for good, with their answers. */
  remove(tx: Tx, host: string): Promise<void>;
}

/** Implemented by the reports, on which questions hang: such a question is for those who may see its report. */
export interface QuestionHost {
  /** SQL that holds where the report with an id (an SQL expression) is for the actor; `?` stands for the next value. */
  visible(actor: Actor, id: string): { sql: string; values: readonly unknown[] };
  /** Called when the question of a report waits for an answer no longer, or again. */
  settled(tx: Tx, id: string, isOpen: boolean): Promise<void>;
}

/** Where both meet, who know nothing of each other. */
export class HostedQuestions {
  private deskTaken: QuestionDesk | null = null;
  private hostTaken: QuestionHost | null = null;

  takeDesk(desk: QuestionDesk): void {
    this.deskTaken = desk;
  }

  takeHost(host: QuestionHost): void {
    this.hostTaken = host;
  }

  get desk(): QuestionDesk {
    if (!this.deskTaken) throw new Error('nobody takes questions');
    return this.deskTaken;
  }

  get host(): QuestionHost {
    if (!this.hostTaken) throw new Error('nobody has things on which questions hang');
    return this.hostTaken;
  }
}
