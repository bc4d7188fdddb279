/**
 * Fixtures, builders with valid defaults, generators and assertions for the tests of applications
 * that use Chancery.
 */
module dev.chancery.testkit {
  requires transitive dev.chancery;
  requires org.jspecify;

  // Only for users of dev.chancery.testkit.jqwik, who have it anyway. No module can provide a
  // service of one that may be missing: what META-INF/services says counts on the class path only.
  requires static net.jqwik.api;

  // Only for users of dev.chancery.testkit.junit, likewise.
  requires static org.junit.jupiter.api;

  // Only for users of dev.chancery.testkit.assertj, likewise. Soft assertions are made at run time.
  requires static org.assertj.core;

  opens dev.chancery.testkit.assertj to
      org.assertj.core;

  exports dev.chancery.testkit;
  exports dev.chancery.testkit.assertj;
  exports dev.chancery.testkit.jqwik;
  exports dev.chancery.testkit.junit;
}
