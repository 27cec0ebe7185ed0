import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs'
import { chown, mkdir, mkdtemp, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal, refusalForFolder } from '../launch/refusal.mjs'
import { canEnter, chooseAccount, SHARED } from './account.mjs'

/** Where the cluster of a DATA_DIR lives and who runs it; `note` says so when it is not simply inside. */
export async function findPlace(dataDir) {
  try {
    await mkdir(dataDir, { recursive: true })
    const data = join(realpathSync(dataDir), 'postgres')
    const account = chooseAccount(existsSync(data) ? data : null)
    if (existsSync(data)) return { data: realpathSync(data), account }
    refuseDeadLink(data)
    if (canEnter(realpathSync(dataDir), account)) return { data, account }

    return await moveOut(data, account)
  } catch (error) {
    throw refusalForFolder(dataDir, error)
  }
}

function refuseDeadLink(data) {
  if (!lstatSync(data, { throwIfNoEntry: false })) return
  throw new Refusal(
    `${data} points to ${readlinkSync(data)}, which is gone. Bring it back, or remove the link to begin with no data.`,
  )
}

/** Root may keep its clone where no other user can go. The data then lie beside it, and a link says where. */
async function moveOut(link, account) {
  await mkdir(SHARED, { recursive: true, mode: 0o755 })
  const home = await mkdtemp(join(SHARED, 'data-'))
  await chown(home, account.uid, account.gid)
  const data = join(home, 'postgres')
  await mkdir(data, { mode: 0o700 })
  await chown(data, account.uid, account.gid)
  await symlink(data, link)

  return {
    data,
    account,
    note: `Postgres may not run as root, and no other user may enter here: its data are in ${data}`,
  }
}
