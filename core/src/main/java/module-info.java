/** Typed, dated and sourced facts about what states have to do with each other. */
module dev.chancery {
  requires transitive com.google.common;
  requires transitive org.jspecify;
  requires com.fasterxml.jackson.core;

  // Read only if it is there, by those who register ChanceryModule with an ObjectMapper of theirs.
  // Not provided as a service, which nobody could do without it.
  requires static com.fasterxml.jackson.databind;

  // Only read by the compiler: @CheckReturnValue and its like.
  requires static com.google.errorprone.annotations;

  exports dev.chancery;
  exports dev.chancery.actor;
  exports dev.chancery.amount;
  exports dev.chancery.dataset;
  exports dev.chancery.fact;
  exports dev.chancery.io;
  exports dev.chancery.query;
  exports dev.chancery.source;
  exports dev.chancery.time;
}
