import { REPORT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { useQuery } from 'urql';
import { TextField } from '../../ui/form/field.js';
import { MarkdownField } from '../../ui/markdown/markdown-field.js';
import { PictureFields } from '../../ui/upload/picture-fields.js';
import { TextArea } from '../../ui/form/text-area.js';
import { usePictureUploads } from '../../ui/upload/use-picture-uploads.js';
import {
  doAgainText,
  licences,
  licenceText,
  phases,
  phaseText,
  procurementPaths,
  procurementText,
  reuseOffers,
  reuseText,
  verdicts,
} from '../report-words.js';
import { ChecklistFields } from './checklist-fields.js';
import { CheckGroup, RadioGroup, SelectField } from './choice-fields.js';
import { CostField } from './cost-field.js';
import type { Draft } from './draft.js';
import { fieldId } from './draft-check.js';
import { ReportChoicesDocument } from './editing.graphql.js';
import { FileFields } from './file-fields.js';
import { PlaceList } from './place-list.js';
import { ProductFields } from './product-fields.js';

interface EditorFieldsProps {
  draft: Draft;
  errorOf: (field: string) => string | undefined;
  onChange: (patch: Partial<Draft>) => void;
  /** The newest draft, for what arrives later. */
  current: () => Draft;
}

type LongText = 'situation' | 'way' | 'obstacles' | 'lessons';
type Note = 'staffRoles' | 'fundingUsed' | 'interfaces' | 'legalBasis' | 'worksCouncil' | 'privacy' | 'accessibility';

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section className="card form editor-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Everything that can be said, the four mandatory fields first. */
export function EditorFields({ draft, errorOf, onChange, current }: EditorFieldsProps) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: ReportChoicesDocument });
  const topicOptions = (kind: 'OWN' | 'OZG') =>
    (data?.topics ?? []).filter((topic) => topic.kind === kind).map(({ id, name }) => ({ value: id, text: name }));
  const pictures = draft.pictures.map(({ file, alt }) => ({ file, alt, url: `/files/${file}?w=320` }));
  const onPictures = (change: (all: typeof pictures) => typeof pictures) =>
    onChange({
      pictures: change(current().pictures.map((one) => ({ ...one, url: `/files/${one.file}?w=320` }))).map(
        ({ file, alt }) => ({ file, alt }),
      ),
    });
  const uploads = usePictureUploads(REPORT.pictures - pictures.length, (picture) =>
    onPictures((all) => [...all, picture]),
  );
  const long = (field: LongText, label: string, hint: string) => (
    <MarkdownField
      id={fieldId(field)}
      label={label}
      hint={hint}
      rows={6}
      value={draft[field]}
      maxLength={REPORT.text}
      error={errorOf(fieldId(field))}
      onChange={(text) => onChange({ [field]: text })}
    />
  );
  const note = (field: Note, label: string, hint?: string) => (
    <TextArea
      id={fieldId(field)}
      label={label}
      hint={hint}
      optional
      rows={2}
      value={draft[field]}
      maxLength={REPORT.note}
      error={errorOf(fieldId(field))}
      onChange={(text) => onChange({ [field]: text })}
    />
  );
  const day = (field: 'startedOn' | 'endedOn', label: string) => (
    <TextField
      id={fieldId(field)}
      type="date"
      label={label}
      optional
      value={draft[field] ?? ''}
      error={errorOf(fieldId(field))}
      onChange={(value) => onChange({ [field]: value || null })}
    />
  );
  return (
    <form className="editor-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <Part id="part-core" title={i18n._('Das Wichtigste')}>
        <TextField
          id={fieldId('title')}
          label={i18n._('Titel')}
          hint={i18n._('Was haben Sie gemacht? Zum Beispiel „E-Akte im Hauptamt“')}
          value={draft.title}
          maxLength={REPORT.title}
          error={errorOf(fieldId('title'))}
          onChange={(title) => onChange({ title })}
        />
        <RadioGroup
          id={fieldId('phase')}
          legend={i18n._('Wie weit ist das Projekt?')}
          error={errorOf(fieldId('phase'))}
          options={phases.map((value) => ({ value, text: phaseText(i18n, value) }))}
          value={draft.phase ?? null}
          onChange={(phase) => onChange({ phase })}
        />
        <CheckGroup
          id={fieldId('topics')}
          legend={i18n._('Themen')}
          hint={i18n._('Mindestens eines, höchstens {max}', { max: REPORT.topics })}
          error={errorOf(fieldId('topics'))}
          options={topicOptions('OWN')}
          values={draft.topics}
          onChange={(topics) => onChange({ topics })}
        />
        <TextArea
          id={fieldId('result')}
          label={i18n._('Ergebnis in Kürze')}
          hint={i18n._('Zwei, drei Sätze: Was ist dabei herausgekommen?')}
          rows={3}
          value={draft.result}
          maxLength={REPORT.result}
          error={errorOf(fieldId('result'))}
          onChange={(result) => onChange({ result })}
        />
        <TextArea
          id={fieldId('openQuestion')}
          label={i18n._('Offene Frage')}
          hint={i18n._('Woran hängen Sie gerade? Andere sehen es und melden sich.')}
          optional
          rows={2}
          value={draft.openQuestion}
          maxLength={REPORT.question}
          error={errorOf(fieldId('openQuestion'))}
          onChange={(openQuestion) => onChange({ openQuestion })}
        />
      </Part>
      <Part id="part-story" title={i18n._('Wie es war')}>
        {long('situation', i18n._('Ausgangslage'), i18n._('Was war das Problem?'))}
        {long('way', i18n._('Lösung'), i18n._('Wie sind Sie vorgegangen?'))}
        {long('obstacles', i18n._('Hürden und wie wir sie genommen haben'), i18n._('Hier lernen andere am meisten.'))}
        {long('lessons', i18n._('Würden wir anders machen'), i18n._('Was raten Sie der nächsten Kommune?'))}
        <RadioGroup
          id={fieldId('doAgain')}
          legend={i18n._('Würden Sie es wieder tun?')}
          optional
          options={verdicts.map((value) => ({ value, text: doAgainText(i18n, value) }))}
          value={draft.doAgain ?? null}
          onChange={(doAgain) => onChange({ doAgain })}
        />
      </Part>
      <Part id="part-cost" title={i18n._('Kosten und Aufwand')}>
        <CostField
          id={fieldId('oneOffCost')}
          legend={i18n._('Einmalige Kosten')}
          hint={i18n._('Ein Betrag oder eine Spanne; 0 heißt: ohne Kosten')}
          value={draft.oneOffCost ?? null}
          error={errorOf(fieldId('oneOffCost')) ?? errorOf(fieldId('oneOffCost.to'))}
          onChange={(oneOffCost) => onChange({ oneOffCost })}
        />
        <CostField
          id={fieldId('yearlyCost')}
          legend={i18n._('Laufende Kosten im Jahr')}
          hint={i18n._('Lizenzen, Betrieb, Pflege')}
          value={draft.yearlyCost ?? null}
          error={errorOf(fieldId('yearlyCost')) ?? errorOf(fieldId('yearlyCost.to'))}
          onChange={(yearlyCost) => onChange({ yearlyCost })}
        />
        <TextField
          id={fieldId('personDays')}
          label={i18n._('Eigener Aufwand in Personentagen')}
          optional
          value={draft.personDays == null ? '' : String(draft.personDays)}
          maxLength={6}
          error={errorOf(fieldId('personDays'))}
          onChange={(text) => {
            const digits = text.replace(/\D/g, '');
            onChange({ personDays: digits ? Math.min(Number(digits), REPORT.personDays) : null });
          }}
        />
        {note('staffRoles', i18n._('Beteiligte im Haus'), i18n._('Rollen, keine Namen'))}
        <SelectField
          id={fieldId('procurement')}
          legend={i18n._('Beschaffung')}
          options={procurementPaths.map((value) => ({ value, text: procurementText(i18n, value) }))}
          value={draft.procurement ?? null}
          onChange={(procurement) => onChange({ procurement })}
        />
        {note('fundingUsed', i18n._('Förderung'))}
        <ProductFields products={draft.products} errorOf={errorOf} onChange={(products) => onChange({ products })} />
      </Part>
      <Part id="part-frame" title={i18n._('Rahmen')}>
        <div className="cost-fields">
          {day('startedOn', i18n._('Beginn'))}
          {day('endedOn', i18n._('In Betrieb oder eingestellt seit'))}
        </div>
        <PlaceList
          id={fieldId('partners')}
          label={i18n._('Gemeinsam mit')}
          hint={i18n._('Verwaltungen, die mitgemacht haben')}
          error={errorOf(fieldId('partners'))}
          places={draft.partners}
          max={REPORT.partners}
          onChange={(partners) => onChange({ partners })}
        />
        <SelectField
          id={fieldId('ozgField')}
          legend={i18n._('OZG-Themenfeld')}
          options={topicOptions('OZG')}
          value={draft.ozgField ?? null}
          onChange={(ozgField) => onChange({ ozgField })}
        />
        <TextField
          id={fieldId('leikaKey')}
          label={i18n._('LeiKa-Schlüssel')}
          hint={i18n._('14 Ziffern')}
          optional
          value={draft.leikaKey ?? ''}
          maxLength={14}
          error={errorOf(fieldId('leikaKey'))}
          onChange={(leikaKey) => onChange({ leikaKey: leikaKey.trim() || null })}
        />
        {note('interfaces', i18n._('Schnittstellen'))}
        {note('legalBasis', i18n._('Rechtsgrundlage'))}
        {note('worksCouncil', i18n._('Personalrat'))}
        {note('privacy', i18n._('Datenschutz'))}
        {note('accessibility', i18n._('Barrierefreiheit'))}
      </Part>
      <Part id="part-reuse" title={i18n._('Nachnutzung')}>
        <CheckGroup
          id={fieldId('reuse')}
          legend={i18n._('Was bieten Sie an?')}
          optional
          options={reuseOffers.map((value) => ({ value, text: reuseText(i18n, value) }))}
          values={draft.reuse}
          onChange={(reuse) => onChange({ reuse })}
        />
        <RadioGroup
          id={fieldId('licence')}
          legend={i18n._('Nutzung des Textes')}
          options={licences.map((value) => ({ value, text: licenceText(i18n, value) }))}
          value={draft.licence}
          onChange={(licence) => onChange({ licence })}
        />
        <ChecklistFields steps={draft.checklist} onChange={(checklist) => onChange({ checklist })} />
        <FileFields
          files={draft.files}
          errorOf={errorOf}
          onChange={(change) => onChange({ files: change(current().files) })}
        />
        <PictureFields
          id="report-picture"
          max={REPORT.pictures}
          maxAlt={REPORT.alt}
          pictures={pictures}
          uploads={uploads}
          errorOf={errorOf}
          onChange={onPictures}
        />
      </Part>
    </form>
  );
}
