import { Colour, panelLanguages, Position, Theme } from '../../../shared/site'
import { languageNamesIn } from '../../locales/language-names'
import { useLocale } from '../../locales/use-locale'
import { Choices } from '../../ui/choices'
import { Field } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { contrast, standsOutOnWhite, textOn } from './contrast'
import { LauncherFields } from './launcher-fields'
import { PanelPreview } from './panel-preview'
import type { SiteFields } from './site-fields'

/** The colour, with a preview of the bell and its contrast, and the languages of the panel. */
export function LookFields({ draft, faults, change }: SiteFields) {
  const { locale, sentences } = useLocale()
  const { form: words } = sentences.sites
  const named = languageNamesIn(locale)
  const known = Colour.safeParse(draft.colour).success
  const set = (colour: string) => change({ colour })
  return (
    <>
      <div className="site-colour">
        <Field
          label={words.colour}
          type="color"
          value={known ? draft.colour : '#000000'}
          onChange={(event) => set(event.target.value)}
        />
        <Field
          label={words.colourCode}
          value={draft.colour}
          onChange={(event) => set(event.target.value.trim())}
          maxLength={7}
          spellCheck={false}
          autoComplete="off"
          dir="ltr"
          error={known && !faults.has('colour') ? null : words.colourFault}
        />
        <div className="site-look">
          <div className="field">
            <span className="field__label">{words.position}</span>
            <Segmented
              label={words.position}
              value={draft.position}
              onChange={(position) => change({ position })}
              options={Position.options.map((value) => ({ value, label: words.positions[value] }))}
            />
          </div>
          <div className="field">
            <span className="field__label">{words.theme}</span>
            <Segmented
              label={words.theme}
              value={draft.theme}
              onChange={(theme) => change({ theme })}
              options={Theme.options.map((value) => ({ value, label: words.themes[value] }))}
            />
          </div>
        </div>
        {known && <Preview draft={draft} />}
      </div>
      <LauncherFields draft={draft} faults={faults} change={change} />
      <p className="field__hint">{words.lookHint}</p>
      <Choices
        legend={words.languages}
        name="languages"
        options={panelLanguages.map((value) => ({ value, label: named.one(value) }))}
        chosen={draft.languages}
        onChange={(chosen) => change({ languages: panelLanguages.filter((language) => chosen.includes(language)) })}
        hint={words.languagesHint}
        error={faults.has('languages') ? words.languagesMissing : null}
      />
    </>
  )
}

function Preview({ draft }: Pick<SiteFields, 'draft'>) {
  const { colour } = draft
  const { locale, sentences } = useLocale()
  const { form: words } = sentences.sites
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const { name, ratio } = textOn(colour)
  return (
    <figure className="site-preview">
      <figcaption className="field__label">{words.preview}</figcaption>
      <PanelPreview draft={draft} />
      <p className="field__hint">{words.contrast[name](number.format(ratio))}</p>
      {!standsOutOnWhite(colour) && (
        <p className="site-preview__faint">{words.faint(number.format(contrast(colour, '#ffffff')))}</p>
      )}
    </figure>
  )
}
