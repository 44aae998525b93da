import { Act } from '../../shared/act.tsx'
import { t } from '../../shared/texts.ts'
import { busy, command, preparing, SIDES, tryDemo } from '../state.ts'
import { Well } from './well.tsx'

/** The two sides and the rules, and what is in them. */
export function Wells() {
  return (
    <div class="wells">
      {SIDES.map((side) => (
        <Well key={`${command.value} ${side}`} slot={side} />
      ))}
      {command.value === 'compare' && (
        <Act class="demo" able={!busy.value} act={() => void tryDemo()}>
          {t(preparing.value ? 'compare.demo.making' : 'compare.demo')}
        </Act>
      )}
      {command.value === 'compare' && <Well slot="policy" />}
    </div>
  )
}
