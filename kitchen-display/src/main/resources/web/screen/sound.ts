import { keepValue, recallValue } from './kept.ts';
import type { Display } from './model.ts';

/** Short beeps, each kind told apart by its melody. Browsers allow sound only after the first touch or key. */

export type Noise = 'new' | 'changed' | 'void' | 'late' | 'alarm' | 'ready' | 'refused';

/** Frequency (Hz) and length (s) of each tone. */
const MELODIES: Record<Noise, readonly (readonly [number, number])[]> = {
  new: [[880, 0.09], [1320, 0.14]],
  changed: [[740, 0.08], [740, 0.08], [990, 0.12]],
  void: [[520, 0.16], [350, 0.26]],
  late: [[990, 0.12], [0, 0.06], [990, 0.12], [0, 0.06], [990, 0.12]],
  alarm: [[620, 0.35], [470, 0.35], [620, 0.35], [470, 0.35]],
  ready: [[660, 0.14], [880, 0.14], [1100, 0.3]],
  refused: [[300, 0.2], [220, 0.3]],
};

/** Those that a display can do without. */
const CHOSEN: ReadonlySet<Noise> = new Set(['new', 'changed', 'void', 'late']);

class Sound {
  private audio: AudioContext | null = null;
  private readonly changed = new Set<() => void>();
  muted = recallValue('muted', false);
  private volume = 100;
  private kinds: readonly string[] = ['new', 'changed', 'void', 'late'];
  /** Told when somebody at the screen turned it off or on; whoever is told sees to it that it is kept. */
  onToggle: (muted: boolean) => void = () => undefined;

  constructor() {
    const unlock = () => {
      this.audio ??= typeof AudioContext === 'undefined' ? null : new AudioContext();
      void this.audio?.resume().then(() => this.changed.forEach((tell) => tell()));
    };
    addEventListener('pointerdown', unlock, { capture: true });
    addEventListener('keydown', unlock, { capture: true });
  }

  /** False until somebody has touched the page once. */
  get unlocked(): boolean {
    return this.audio?.state === 'running';
  }

  onChange(tell: () => void): () => void {
    this.changed.add(tell);
    return () => this.changed.delete(tell);
  }

  toggle(): void {
    this.mute(!this.muted);
    this.onToggle(this.muted);
  }

  /** Sounds as the display is set. */
  follow({ muted, volume, sounds }: Pick<Display, 'muted' | 'volume' | 'sounds'>): void {
    [this.volume, this.kinds] = [volume, sounds];
    if (muted !== this.muted) {
      this.mute(muted);
    }
  }

  private mute(muted: boolean): void {
    this.muted = muted;
    keepValue('muted', muted);
    this.changed.forEach((tell) => tell());
  }

  play(noise: Noise): void {
    if (this.muted || !this.audio || !this.unlocked || (CHOSEN.has(noise) && !this.kinds.includes(noise))) {
      return;
    }
    let at = this.audio.currentTime + 0.01;
    for (const [frequency, seconds] of MELODIES[noise]) {
      if (frequency > 0) {
        this.tone(this.audio, frequency, at, seconds);
      }
      at += seconds;
    }
  }

  private tone(audio: AudioContext, frequency: number, at: number, seconds: number): void {
    // Half as many percent sound half as loud, with a tenth of the power.
    const loud = 0.5 * (this.volume / 100) ** 1.7;
    const oscillator = audio.createOscillator();
    const volume = audio.createGain();
    oscillator.type = 'triangle';
    oscillator.frequency.value = frequency;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(loud, at + 0.01);
    volume.gain.setValueAtTime(loud, at + seconds - 0.03);
    volume.gain.linearRampToValueAtTime(0, at + seconds);
    oscillator.connect(volume).connect(audio.destination);
    oscillator.start(at);
    oscillator.stop(at + seconds);
  }
}

export const sound = new Sound();
