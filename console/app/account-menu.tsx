import { useMe } from '../features/session/session'
import { useSignOut } from '../features/session/use-sign-out'
import { useSentences } from '../locales/use-locale'
import { navigate } from '../router/history'
import { base } from '../router/route'
import { Avatar } from '../ui/avatar'
import { Icon } from '../ui/icon'
import { Menu, MenuItem, MenuLine } from '../ui/menu'
import { adminLinks } from './admin-links'

/** The menu behind my picture: my page, sign-out, and on a phone the pages that do not fit into the bar. */
export function AccountMenu() {
  const { shell, session } = useSentences()
  const me = useMe()
  const signOut = useSignOut()
  const face = (
    <button type="button" className="rail__me">
      <span className="unseen">
        {shell.account}: {me.name}
      </span>
      <Avatar name={me.name} picture={me.picture} size={32} />
    </button>
  )
  return (
    <Menu trigger={face} label={shell.account} side="top">
      {adminLinks(me.role).map((page) => (
        <MenuItem key={page} className="only-phone" onSelect={() => navigate(base + page)}>
          <Icon name={page} size={16} />
          {shell.admin[page]}
        </MenuItem>
      ))}
      <MenuLine className="only-phone" />
      <MenuItem onSelect={() => navigate(`${base}me`)}>
        <Icon name="person" size={16} />
        {shell.me}
      </MenuItem>
      <MenuItem onSelect={() => void signOut()}>
        <Icon name="out" size={16} />
        {session.signOut}
      </MenuItem>
    </Menu>
  )
}
