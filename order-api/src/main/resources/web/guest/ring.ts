/** Sound, vibration and a flash on the open page. Browsers allow sound only after somebody has touched the page. */

/** Frequency in Hz and start in seconds of each tone. */
const TUNES = {
  ready: [[659, 0], [784, 0.18], [1047, 0.36], [1047, 0.9], [784, 1.08], [1047, 1.26]],
  changed: [[587, 0], [494, 0.25]],
} as const;

const SHAKES = { ready: [300, 120, 300, 120, 600], changed: [200, 150, 200] } as const;

const LOUDNESS = 0.35;

let sound: AudioContext | undefined;

/** Whether the next news will be heard. */
export const isOn = (): boolean => sound?.state === 'running';

/** From within a tap: a short sound shows that it works. */
export async function turnOn(): Promise<boolean> {
  sound ??= new AudioContext();
  await sound.resume();
  if (isOn()) play(TUNES.changed.slice(0, 1));
  navigator.vibrate?.(100);
  return isOn();
}

export function turnOff(): void {
  void sound?.close();
  sound = undefined;
}

export function ring(news: keyof typeof TUNES): void {
  flash();
  if (!sound) return;
  navigator.vibrate?.([...SHAKES[news]]);
  if (isOn()) play(TUNES[news]);
  else void sound.resume().then(() => play(TUNES[news]));
}

function play(tune: readonly (readonly [number, number])[]): void {
  const context = sound!;
  for (const [pitch, at] of tune) {
    const start = context.currentTime + at;
    const tone = new OscillatorNode(context, { type: 'triangle', frequency: pitch });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.5);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.55);
  }
}

/** Three times, and only where motion is welcome: the style sheet decides. */
function flash(): void {
  document.querySelector('.hero')?.classList.add('news');
}
