import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import './page.css';

/** Catches what a screen throws, so that the rest of the console stays. */
export class ProblemBoundary extends Component<{ children: ReactNode }, { failure?: unknown }> {
  override state: { failure?: unknown } = {};

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override componentDidCatch(failure: unknown, info: ErrorInfo) {
    console.error(failure, info.componentStack);
  }

  override render() {
    return this.state.failure === undefined ? this.props.children : <Crash failure={this.state.failure} />;
  }
}

function Crash({ failure }: { failure: unknown }) {
  const { t } = useTranslation();
  const traceId = failure instanceof Problem ? failure.traceId : undefined;
  return (
    <div className="state" role="alert">
      <strong>{t('common.crashTitle')}</strong>
      <span>{t('common.crashHint')}</span>
      {traceId && <span className="meta">{t('common.traceId', { id: traceId })}</span>}
      <div className="actions">
        <button type="button" className="plain-button" onClick={() => location.reload()}>
          {t('common.reload')}
        </button>
      </div>
    </div>
  );
}
