/** The lab page. */
export function Page() {
  return <main />
}

export function Tools() {
  return null
}
