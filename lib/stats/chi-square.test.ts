import { expect, test } from 'vitest'
import { chiSquareTail } from './chi-square'

test.each([
  { statistic: 3.841458820694124, df: 1, p: 0.05 },
  { statistic: 5.991464547107979, df: 2, p: 0.05 },
  { statistic: 18.307038053275146, df: 10, p: 0.05 },
  { statistic: 124.342113, df: 100, p: 0.0500000025 },
  { statistic: 0.001, df: 3, p: 0.99999159208 },
  { statistic: 900, df: 1000, p: 0.98928276191 },
])('the tail beyond $statistic with $df degrees of freedom is $p', ({ statistic, df, p }) => {
  expect(chiSquareTail(statistic, df)).toBeCloseTo(p, 10)
})

test('the log-rank test of the 6-MP trial has its published p', () => {
  expect(chiSquareTail(16.7929, 1)).toBeCloseTo(4.1689e-5, 9)
})

test('far out the tail keeps its digits', () => {
  expect((chiSquareTail(60, 10) ?? 0) / 3.6243009520614924e-9).toBeCloseTo(1, 10)
})

test('no degrees of freedom, or no statistic, is no test', () => {
  expect(chiSquareTail(1, 0)).toBeNull()
  expect(chiSquareTail(Number.NaN, 1)).toBeNull()
  expect(chiSquareTail(-1, 1)).toBeNull()
})
