/** Support for tests: seeded distributions, the laws that measures obey, and the optional reference data. */
package io.mediant.testkit;
