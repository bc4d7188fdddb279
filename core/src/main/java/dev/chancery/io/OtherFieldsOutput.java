package dev.chancery.io;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Puts the fields that this version does not know where they stood. */
final class OtherFieldsOutput extends Output {
  private final Output out;
  private final OtherFields others;
  private final Deque<Open> open = new ArrayDeque<>();

  /** An object or a list that is open, and the way to the value that comes next in it. */
  private static final class Open {
    private final String pointer;
    private final boolean list;
    private String name = "";
    private int index;

    Open(String pointer, boolean list) {
      this.pointer = pointer;
      this.list = list;
    }

    String next() {
      return list ? pointer + "/" + index : pointer + OtherFields.pointer(name);
    }
  }

  OtherFieldsOutput(Output out, OtherFields others) {
    this.out = out;
    this.others = others;
  }

  private String next() {
    Open inside = open.peek();
    return inside == null ? "" : inside.next();
  }

  private void step() {
    Open inside = open.peek();
    if (inside != null) {
      inside.index++;
    }
  }

  @Override
  void startObject() throws IOException {
    open.push(new Open(next(), false));
    out.startObject();
  }

  @Override
  void endObject() throws IOException {
    others.write(out, open.pop().pointer);
    out.endObject();
    step();
  }

  @Override
  void startList() throws IOException {
    open.push(new Open(next(), true));
    out.startList();
  }

  @Override
  void endList() throws IOException {
    open.pop();
    out.endList();
    step();
  }

  @Override
  void name(String field) throws IOException {
    open.element().name = field;
    out.name(field);
  }

  @Override
  void text(String text) throws IOException {
    out.text(text);
    step();
  }

  @Override
  void number(String digits) throws IOException {
    out.number(digits);
    step();
  }

  @Override
  void number(int value) throws IOException {
    out.number(value);
    step();
  }

  @Override
  void json(String json) throws IOException {
    out.json(json);
    step();
  }

  @Override
  boolean isCell() {
    return out.isCell();
  }

  @Override
  boolean takes(String field) {
    return out.takes(field);
  }

  @Override
  boolean needsObject() {
    return !others.inside(next()).isEmpty();
  }
}
