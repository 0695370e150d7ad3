import { Connection } from './connection.js';

interface Line {
  connection: Connection;
  /** Ends the question that is under way. */
  lost: (error: Error) => void;
}

/** As many kept-alive connections as questions are under way at a time. */
export class Connections {
  private readonly free: Line[] = [];

  constructor(private readonly port: number) {}

  /** Rejects when the connection breaks before the answer. */
  async ask(request: Buffer): Promise<{ status: number; body: Buffer }> {
    const line = this.free.pop() ?? (await this.open());
    const answer = await new Promise<{ status: number; body: Buffer }>((resolve, reject) => {
      line.lost = reject;
      void line.connection.ask(request).then(resolve);
    });
    line.lost = () => this.forget(line);
    this.free.push(line);
    return answer;
  }

  private async open(): Promise<Line> {
    const line: Partial<Line> = {};
    line.connection = await Connection.open(this.port, (error) => line.lost?.(error));
    return line as Line;
  }

  private forget(line: Line): void {
    const index = this.free.indexOf(line);
    if (index >= 0) this.free.splice(index, 1);
  }
}
