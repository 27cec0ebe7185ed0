const TEST_FOLDERS =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|specs?|testdata|test_data|fixtures?|mocks?|e2e|cypress|testing)\//
const TEST_NAMES =
  /(?:[._-](?:test|tests|spec|stories|e2e|cy)\.[^/]+|(?:^|\/)(?:test_|conftest)[^/]*\.py|_test\.\w+|_spec\.rb|_test\.exs)$/
/** `OrderTest.java`, `OrdersTests.cs`, but not `Contest.java`. */
const TEST_CLASSES = /(?:^|\/|[a-z0-9])(?:Test|Tests|IT|Spec)\.(?:java|kt|scala|groovy|cs|swift|php)$/
const NOT_WRITTEN_HERE =
  /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|\.next|generated)\/|\.min\.js$|\.d\.ts$|\.pb\.\w+$|_pb2(?:_grpc)?\.py$|\.lock$/

/** Whether a file runs in production and was written here: tests log to nobody, and vendored code is not the change's. */
export function isProductCode(path: string): boolean {
  const lower = path.toLowerCase()
  return (
    !TEST_FOLDERS.test(lower) && !TEST_NAMES.test(lower) && !TEST_CLASSES.test(path) && !NOT_WRITTEN_HERE.test(lower)
  )
}
