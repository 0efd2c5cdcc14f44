import { keepValue, recallValue } from './kept.ts';

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

class Sound {
  private audio: AudioContext | null = null;
  private readonly changed = new Set<() => void>();
  muted = recallValue('muted', false);

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
    this.muted = !this.muted;
    keepValue('muted', this.muted);
    this.changed.forEach((tell) => tell());
  }

  play(noise: Noise): void {
    if (this.muted || !this.audio || !this.unlocked) {
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
    const oscillator = audio.createOscillator();
    const volume = audio.createGain();
    oscillator.type = 'triangle';
    oscillator.frequency.value = frequency;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.5, at + 0.01);
    volume.gain.setValueAtTime(0.5, at + seconds - 0.03);
    volume.gain.linearRampToValueAtTime(0, at + seconds);
    oscillator.connect(volume).connect(audio.destination);
    oscillator.start(at);
    oscillator.stop(at + seconds);
  }
}

export const sound = new Sound();
