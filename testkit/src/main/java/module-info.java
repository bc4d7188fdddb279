/**
 * Fixtures, builders with valid defaults and generators for the tests of applications that use
 * Chancery.
 */
module dev.chancery.testkit {
  requires transitive dev.chancery;
  requires org.jspecify;

  // Only for users of dev.chancery.testkit.jqwik, who have it anyway. No module can provide a
  // service
  // of one that may be missing: what META-INF/services says counts on the class path only.
  requires static net.jqwik.api;

  // Only for users of dev.chancery.testkit.junit, likewise.
  requires static org.junit.jupiter.api;

  exports dev.chancery.testkit;
  exports dev.chancery.testkit.jqwik;
  exports dev.chancery.testkit.junit;
}
