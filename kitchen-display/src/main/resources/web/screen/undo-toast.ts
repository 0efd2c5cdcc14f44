import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icons } from './icons.ts';
import { base } from './styles.ts';
import { t } from './texts.ts';

export interface Toast {
  readonly id: string;
  readonly kind: 'done' | 'problem';
  readonly text: string;
  readonly detail?: string;
  /** Until it is tapped. */
  readonly stays?: boolean;
  /** What it was done to, where that is one ticket: only the last thing done to it can be taken back. */
  readonly ticket?: string;
  readonly undo?: () => void;
}

export const UNDO_MS = 5000;
export const PROBLEM_MS = 12_000;
const MOST_PROBLEMS = 3;

/** What has just been done, with the way back; and what was refused, with the server's words. */
@customElement('undo-toast')
export class UndoToast extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        left: 50%;
        bottom: calc(var(--toast-bottom, 96px));
        z-index: 40;
        display: grid;
        gap: var(--space-2);
        width: min(720px, calc(100vw - 32px));
        transform: translateX(-50%);
        pointer-events: none;
      }
      /* Beside an open panel, not across its edge. */
      :host([beside]) {
        --beside: min(var(--panel-width, 620px), 50vw);
        left: calc((100vw - var(--beside)) / 2);
        width: min(720px, calc(100vw - var(--beside) - 32px));
      }
      .toast {
        position: relative;
        display: flex;
        align-items: center;
        gap: var(--space-3);
        overflow: hidden;
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        border-radius: var(--radius-large);
        background: #f7f5f0;
        box-shadow: 0 12px 40px rgb(0 0 0 / 50%);
        color: #1d1a16;
        font-size: var(--text-22);
        font-weight: 600;
        pointer-events: auto;
      }
      .problem {
        background: #8f1016;
        color: #ffffff;
      }
      .text {
        flex: 1;
        display: grid;
        gap: 2px;
        padding: var(--space-2) 0;
      }
      .detail {
        font-size: var(--text-17);
        font-weight: 400;
      }
      .button {
        border-color: currentColor;
        color: inherit;
      }
      .left {
        position: absolute;
        inset: auto 0 0 0;
        height: 4px;
        background: #b93c0a;
        transform-origin: left;
        animation: run ${UNDO_MS}ms linear forwards;
      }
      @keyframes run {
        to {
          transform: scaleX(0);
        }
      }
    `,
  ];

  @property({ attribute: false }) toasts: readonly Toast[] = [];
  /** Whether a panel is open at the right. */
  @property({ type: Boolean, reflect: true }) beside = false;

  override render() {
    const list = (kind: Toast['kind']) => this.toasts.filter((toast) => toast.kind === kind);
    const problems = list('problem');
    const more = problems.length - MOST_PROBLEMS;
    return html`
      <div role="alert">
        ${repeat(problems.slice(0, MOST_PROBLEMS), (toast) => toast.id, (toast) => this.toast(toast))}
        ${more > 0
          ? html`<div class="toast problem"><span class="text">${t('toast.more', more)}</span>
              <button class="button" @click=${() => problems.forEach((toast) => this.close(toast))}>${t('toast.closeAll')}</button>
            </div>`
          : nothing}
      </div>
      <div role="status">${repeat(list('done'), (toast) => toast.id, (toast) => this.toast(toast))}</div>
    `;
  }

  private toast(toast: Toast) {
    return html`<div class="toast ${toast.kind}">
      ${toast.kind === 'problem' ? icons.warning : icons.check}
      <div class="text">
        <span>${toast.text}</span>
        ${toast.detail ? html`<span class="detail">${toast.detail}</span>` : nothing}
      </div>
      ${toast.undo
        ? html`<button class="button" @click=${() => toast.undo!()}>${icons.undo} ${t('undo')}</button>
            <span class="left"></span>`
        : nothing}
      ${toast.kind === 'problem'
        ? html`<button class="button" aria-label=${t('close')} @click=${() => this.close(toast)}>${icons.cross}</button>`
        : nothing}
    </div>`;
  }

  private close(toast: Toast) {
    this.dispatchEvent(new CustomEvent('dismiss', { detail: toast.id }));
  }
}
