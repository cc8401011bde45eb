import { type KeyboardEvent, useEffect, useRef } from 'react'
import { limits } from '../../../shared/limits'
import { useSentences } from '../../locales/use-locale'
import { Icon } from '../../ui/icon'
import { IconButton } from '../../ui/icon-button'

/** The search field. `/` focuses it from anywhere, Escape clears and leaves it, the down arrow moves to the results. */
export function SearchField({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const { search } = useSentences()
  const field = useRef<HTMLInputElement>(null)
  useSlash(field)
  const leave = () => {
    onQuery('')
    field.current?.blur()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave()
    else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.found .row__link')?.focus()
    else return
    event.preventDefault()
  }
  return (
    <search className="search-field">
      <Icon name="search" size={16} />
      <input
        ref={field}
        type="search"
        className="field__input"
        aria-label={search.label}
        aria-keyshortcuts="/"
        placeholder={search.label}
        maxLength={limits.query}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={press}
      />
      {query ? <IconButton icon="close" label={search.clear} onClick={leave} /> : <kbd aria-hidden="true">/</kbd>}
    </search>
  )
}

/** Not while the agent types in a field, or while a dialog or menu is open. */
function useSlash(field: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (
        document.querySelector('dialog[open], [role="menu"]') ||
        (event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]'))
      )
        return
      event.preventDefault()
      field.current?.select()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [field])
}
