// What users' own tests need: the published modules, and nothing that these do not export.
open module dev.chancery.blackbox {
  requires dev.chancery.testkit;
  requires net.jqwik.api;
  requires org.assertj.core;
  requires org.jspecify;
  requires org.junit.jupiter.api;
}
