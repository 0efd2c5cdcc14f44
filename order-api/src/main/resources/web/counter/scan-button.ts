import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icons } from '../screen/icons.ts';
import { base } from '../screen/styles.ts';
import { t } from '../screen/texts.ts';

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
declare global {
  interface Window {
    BarcodeDetector?: new (options: { formats: string[] }) => Detector;
  }
}

const LOOK_EVERY_MS = 200;

/** Reads a pickup code with the tablet's camera where the browser can; says why where it cannot. */
@customElement('scan-button')
export class ScanButton extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      .why {
        align-self: center;
        max-width: 20em;
        color: var(--ink-soft);
        font-size: var(--text-13);
        line-height: 1.4;
      }
      @media (max-width: 560px) {
        .why {
          align-self: start;
          max-width: none;
        }
      }
      .cover {
        position: fixed;
        inset: 0;
        z-index: 30;
        display: grid;
        grid-template-rows: 1fr auto;
        background: #000000;
        color: #ffffff;
      }
      video {
        width: 100%;
        height: 100%;
        min-height: 0;
        object-fit: cover;
      }
      .cover div {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: var(--space-4);
        font-size: var(--text-22);
      }
      .cover .button {
        border-color: #ffffff;
        color: #ffffff;
      }
    `,
  ];

  @state() private camera: MediaStream | null = null;
  @state() private refused = '';

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
  }

  override render() {
    if (!window.isSecureContext) {
      return html`<span class="why">${t('counter.scan.http')}</span>`;
    }
    if (!window.BarcodeDetector || !navigator.mediaDevices) {
      return html`<span class="why">${t('counter.scan.none')}</span>`;
    }
    return html`
      <button class="button" @click=${this.start}>${icons.camera} ${t('counter.scan')}</button>
      ${this.refused ? html`<span class="why" role="alert">${t('counter.scan.refused', this.refused)}</span>` : nothing}
      ${this.camera
        ? html`<div class="cover" role="dialog" aria-label=${t('counter.scan')}>
            <video autoplay muted playsinline .srcObject=${this.camera}></video>
            <div><span>${t('counter.scan.aim')}</span><button class="button" @click=${this.stop}>${t('counter.scan.stop')}</button></div>
          </div>`
        : nothing}
    `;
  }

  private async start() {
    this.refused = '';
    try {
      this.camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      await this.look(new window.BarcodeDetector!({ formats: ['qr_code'] }));
    } catch (error) {
      this.refused = error instanceof Error ? error.message : String(error);
      this.stop();
    }
  }

  private async look(detector: Detector) {
    while (this.camera) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      const video = this.renderRoot.querySelector('video');
      const found = video && video.readyState >= 2 ? (await detector.detect(video))[0] : undefined;
      if (found) {
        this.stop();
        this.dispatchEvent(new CustomEvent<string>('scanned', { detail: found.rawValue }));
      }
    }
  }

  private stop() {
    this.camera?.getTracks().forEach((track) => track.stop());
    this.camera = null;
  }
}
