/** Texts on which a careless pattern would try every way there is: runs of what it repeats, and no end to them. */
export function heavyTexts(length: number): [string, string][] {
  const run = (unit: string, end = '') => unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end
  return [
    ['trailers without end', run('Co-authored-by: a <a@b.c>\n')],
    ['one trailer without end', `Co-authored-by: ${run('a ', '<')}`],
    ['brackets that open', `Co-authored-by: ${run('<')}`],
    ['blanks, then a letter', `Fix\n\n${run(' ', 'x')}`],
    ['lines of nothing', run('\n', 'x')],
    ['carriage returns', run('\r\n \r')],
    ['Generated with, and no more', run('Generated with ')],
    ['links that never close', run('Generated with [')],
    ['addresses that never end', run('https://')],
    ['dashes', run('-')],
    ['colons', run('a: ')],
    ['emoji', run('🤖 ')],
    ['combining marks', run('a\u0301')],
    ['words of models', run('claude-gpt-copilot-')],
    ['this reverts commit', run('This reverts commit ')],
    ['hex without end', `This reverts commit ${run('a')}`],
    ['at signs', `Signed-off-by: ${run('a@')}`],
    ['digits and dots', run('1.')],
  ]
}
