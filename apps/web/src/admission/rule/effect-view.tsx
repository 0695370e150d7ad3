import { useLingui } from '@lingui/react';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import type { Effect } from './rule.graphql.js';

/** How many people a change lets in and shuts out, and where most of them are. */
export function EffectView({ effect }: { effect: Effect }) {
  const { i18n } = useLingui();
  const figure = (value: number) => wholeNumber(value, i18n.locale as FormatLanguage);
  return (
    <>
      <dl className="effect">
        <div>
          <dt>{i18n._('bekommen Zugang')}</dt>
          <dd>{figure(effect.admits)}</dd>
        </div>
        <div>
          <dt>{i18n._('verlieren den Zugang')}</dt>
          <dd>{figure(effect.shutsOut)}</dd>
        </div>
      </dl>
      {effect.places.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={i18n._('Wo sich am meisten ändert')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{i18n._('Kommune')}</th>
                <th scope="col" className="number">
                  {i18n._('bekommen Zugang')}
                </th>
                <th scope="col" className="number">
                  {i18n._('verlieren den Zugang')}
                </th>
              </tr>
            </thead>
            <tbody>
              {effect.places.map(({ administration, admits, shutsOut }) => (
                <tr key={administration?.ags}>
                  <th scope="row">{administration?.displayName}</th>
                  <td className="number">{figure(admits)}</td>
                  <td className="number">{figure(shutsOut)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
