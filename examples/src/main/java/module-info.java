/** Small programs that use Chancery, each showing one thing. */
module dev.chancery.examples {
  requires dev.chancery;

  // For the peer of the cold start benchmark.
  requires com.fasterxml.jackson.core;

  // For the example of a web handler.
  requires java.net.http;
  requires jdk.httpserver;

  // The programs are started by name, by Maven in its own JVM too.
  exports dev.chancery.examples;
}
