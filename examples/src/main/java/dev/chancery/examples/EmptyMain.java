package dev.chancery.examples;

/** Does nothing: what is left is the time that the JVM takes to start and stop. */
public final class EmptyMain {
  private EmptyMain() {}

  /** Does nothing. */
  public static void main(String[] args) {}
}
