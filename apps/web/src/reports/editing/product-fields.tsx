import { REPORT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/form/field.js';
import type { Draft } from './draft.js';
import { fieldId } from './draft-check.js';

type Product = Draft['products'][number];

interface ProductFieldsProps {
  products: readonly Product[];
  errorOf: (field: string) => string | undefined;
  onChange: (products: Product[]) => void;
}

export function ProductFields({ products, errorOf, onChange }: ProductFieldsProps) {
  const { i18n } = useLingui();
  const set = (index: number, patch: Partial<Product>) =>
    onChange(products.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  const add = () => {
    onChange([...products, { name: '', vendor: '', url: '' }]);
    requestAnimationFrame(() => document.getElementById(fieldId(`products.${products.length}.name`))?.focus());
  };
  return (
    <fieldset className="field" id={fieldId('products')} tabIndex={-1}>
      <legend>
        {i18n._('Produkte und Anbieter')}
        <span className="field__optional"> {i18n._('(freiwillig)')}</span>
      </legend>
      <ul className="report-rows">
        {products.map((product, index) => (
          <li key={index} className="report-rows__product">
            <TextField
              id={fieldId(`products.${index}.name`)}
              label={i18n._('Produkt oder Leistung {number}', { number: index + 1 })}
              value={product.name}
              maxLength={REPORT.productName}
              error={errorOf(fieldId(`products.${index}.name`))}
              onChange={(name) => set(index, { name })}
            />
            <TextField
              id={fieldId(`products.${index}.vendor`)}
              label={i18n._('Anbieter')}
              optional
              value={product.vendor}
              maxLength={REPORT.vendor}
              error={errorOf(fieldId(`products.${index}.vendor`))}
              onChange={(vendor) => set(index, { vendor })}
            />
            <TextField
              id={fieldId(`products.${index}.url`)}
              label={i18n._('Internetadresse')}
              optional
              value={product.url}
              maxLength={REPORT.url}
              error={errorOf(fieldId(`products.${index}.url`))}
              onChange={(url) => set(index, { url })}
            />
            <Button
              small
              look="tertiary"
              icon="trash-2"
              label={i18n._('Produkt {number} entfernen', { number: index + 1 })}
              onClick={() => onChange(products.filter((_one, at) => at !== index))}
            >
              {i18n._('Entfernen')}
            </Button>
          </li>
        ))}
      </ul>
      {products.length < REPORT.products && (
        <div>
          <Button small icon="plus" onClick={add}>
            {i18n._('Produkt hinzufügen')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
