import { problemOf, Refused } from './calls.ts';
import type { Problem } from './model.ts';
import { people, type Staff } from './staff.ts';
import { t } from './texts.ts';

/** Who is signed in on a screen of the kitchen. Nobody must be: the log names the display then. */
export class AtWork {
  who: Staff | null = null;
  /** What waits for a sign-in, in words. */
  needed = '';
  private then: (() => Promise<void>) | null = null;

  constructor(
    private readonly changed: () => void,
    private readonly ask: () => void,
    private readonly complain: (problem: Problem) => void,
  ) {}

  /** Asks the server. */
  async read(): Promise<void> {
    this.who = await people.signedIn().catch(() => this.who);
    this.changed();
  }

  /** Does it; where the server wants to know who does, or wants a manager, asks for a sign-in and goes on after it. */
  async attempt(deed: string, what: () => Promise<void>): Promise<void> {
    try {
      await what();
    } catch (error) {
      if (error instanceof Refused && (error.is('staff-needed') || error.is('role-needed'))) {
        this.needed = t(error.is('role-needed') ? 'staff.neededManager' : 'staff.needed', t(`staff.deed.${deed}`));
        this.then = () => this.attempt(deed, what);
        this.ask();
      } else {
        this.complain(problemOf(error));
      }
    }
  }

  signedIn(who: Staff): void {
    const { then } = this;
    this.who = who;
    this.waitNoMore();
    void then?.();
  }

  waitNoMore(): void {
    this.needed = '';
    this.then = null;
    this.changed();
  }

  async signOut(): Promise<void> {
    await people.signOut().then(() => (this.who = null), (error: unknown) => this.complain(problemOf(error)));
    this.changed();
  }
}
