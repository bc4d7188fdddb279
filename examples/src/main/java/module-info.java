/** Small programs that use Chancery, each showing one thing. */
module dev.chancery.examples {
  requires dev.chancery;

  // For the peer of the cold start benchmark.
  requires com.fasterxml.jackson.core;

  // Only for the benchmarks, which run on the class path: the other programs start without it.
  requires static jmh.core;
  requires static dev.chancery.testkit;
  requires static com.fasterxml.jackson.databind;
  requires static cqengine;
  requires static duckdb.jdbc;
  requires static java.sql;
  requires static jdk.management;

  // For the example of a web handler.
  requires java.net.http;
  requires jdk.httpserver;

  // An application exports nothing; its programs are started by name, by Maven in its own JVM too.
  opens dev.chancery.examples;
  opens dev.chancery.examples.peer;
}
