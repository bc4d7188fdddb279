package dev.chancery.fact;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts by id, in some sixty bytes each: what many facts state alike (actors, texts, terms) is held
 * once, the rest in bytes. A fact that is asked for is equal to the one that was added, and reads
 * what it states from here when it is asked.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CompactFacts {
  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int FIRST_SLOTS = 1024;
  private static final HashFunction HASH = Hashing.murmur3_32_fixed();

  /** In the slot of a fact that was removed; no fact can begin at the last byte of all. */
  private static final int REMOVED = -1;

  private final byte[][] pages;
  private final Object[] dictionary;

  /** Addresses by the hash of the id, in open addressing; 0 for none. */
  private final int[] slots;

  private final int size;

  private CompactFacts(byte[][] pages, Object[] dictionary, int[] slots, int size) {
    this.pages = pages;
    this.dictionary = dictionary;
    this.slots = slots;
    this.size = size;
  }

  private CompactFacts(Builder builder) {
    this.pages = builder.trimmedPages();
    this.dictionary = builder.writer.dictionary().toArray();
    this.slots = builder.slots.clone();
    this.size = builder.size;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder(FIRST_SLOTS);
  }

  /** Returns how many facts there are. */
  public int size() {
    return size;
  }

  /** Returns the fact with the id, or empty. */
  public Optional<Fact> find(String id) {
    int slot = slot(id, slots, pages, dictionary);
    return slots[slot] == 0 ? Optional.empty() : Optional.of(get(slots[slot]));
  }

  /**
   * Returns the fact at the address.
   *
   * @param address one that {@link Builder#add(Fact)} gave
   */
  public Fact get(int address) {
    return (Fact) shape(address).create(Content.in(this, address));
  }

  /**
   * Returns the facts at the addresses only, next to each other in their order, so that those that
   * are read together lie together.
   *
   * @param orders addresses, each once; replaced by the new ones
   */
  public CompactFacts inOrder(Collection<int[]> orders) {
    int count = orders.stream().mapToInt(order -> order.length).sum();
    Builder copy = new Builder(count + count / 3 + 1);
    for (int[] order : orders) {
      for (int i = 0; i < order.length; i++) {
        byte[] page = pages[order[i] >>> PAGE_BITS];
        int start = order[i] & (PAGE - 1);
        ValueReader reader = new ValueReader(page, start, dictionary);
        reader.skipValues((Shape<?>) dictionary[reader.number()]);
        order[i] = copy.append(page, start, reader.position() - start);
        copy.slots[freeSlot(id(order[i], copy.pages, dictionary), copy.slots)] = order[i];
      }
    }
    return new CompactFacts(copy.trimmedPages(), dictionary, copy.slots, count);
  }

  /** Returns the shape of the fact at the address. */
  public Shape<?> shape(int address) {
    return (Shape<?>) dictionary[reader(address, pages, dictionary).number()];
  }

  /**
   * Returns whether what is stated of the attribute is held once for all facts that state it alike,
   * by a code.
   */
  public static boolean hasCodes(Attribute<?, ?> attribute) {
    return ValueReader.hasCode(attribute.type());
  }

  /**
   * Returns the code of what the fact at the address states of the attribute, or -1 if it states
   * nothing. Facts that state the same have the same code, and others not.
   *
   * @param attribute one of the shape of the fact, with codes
   */
  public int code(int address, Attribute<?, ?> attribute) {
    ValueReader reader = reader(address, pages, dictionary);
    Shape<?> shape = (Shape<?>) dictionary[reader.number()];
    return reader.code(shape, attribute.index());
  }

  /** Returns one more than the largest code. */
  public int codeCount() {
    return dictionary.length;
  }

  /** Returns the value that has the code. */
  public Object decoded(int code) {
    return dictionary[code];
  }

  @Nullable Object value(Shape<?> shape, int address, int index) {
    ValueReader reader = reader(address, pages, dictionary);
    reader.skipNumber();
    return reader.value(shape, index);
  }

  @Nullable Object[] values(Shape<?> shape, int address) {
    ValueReader reader = reader(address, pages, dictionary);
    reader.skipNumber();
    return reader.values(shape);
  }

  private static ValueReader reader(int address, byte[][] pages, Object[] dictionary) {
    return new ValueReader(pages[address >>> PAGE_BITS], address & (PAGE - 1), dictionary);
  }

  /** Where the address of the fact with the id is, or would be. */
  private static int slot(String id, int[] slots, byte[][] pages, Object[] dictionary) {
    int slot = firstSlot(id, slots);
    while (slots[slot] != 0
        && (slots[slot] == REMOVED || !id.equals(id(slots[slot], pages, dictionary)))) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return slot;
  }

  /** Spreads the hashes evenly over any number of slots. */
  private static int firstSlot(String id, int[] slots) {
    long hash = Integer.toUnsignedLong(HASH.hashUnencodedChars(id).asInt());
    return (int) ((hash * slots.length) >>> Integer.SIZE);
  }

  /** Where the address of a fact with an id of its own goes. */
  private static int freeSlot(String id, int[] slots) {
    int slot = firstSlot(id, slots);
    while (slots[slot] != 0) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return slot;
  }

  private static String id(int address, byte[][] pages, Object[] dictionary) {
    ValueReader reader = reader(address, pages, dictionary);
    Shape<?> shape = (Shape<?>) dictionary[reader.number()];
    return (String) Objects.requireNonNull(reader.value(shape, Fact.ID.index()));
  }

  /** Collects facts; those that are added need not be held by anyone else. */
  public static final class Builder {
    private final ValueWriter writer = new ValueWriter();
    private byte[][] pages = new byte[16][];
    private int pageCount;

    /** Where the next fact goes in the last page. No fact has the address 0. */
    private int end = 1;

    private int[] slots;
    private int size;

    /** As many slots are not empty. */
    private int taken;

    private Builder(int slotCount) {
      slots = new int[slotCount];
      pages[pageCount++] = new byte[PAGE];
    }

    /** Returns how many facts there are. */
    public int size() {
      return size;
    }

    /**
     * Adds the fact.
     *
     * @return its address, or 0 if there is one with its id already
     * @throws IllegalStateException if all facts together have more than four gigabytes
     */
    public int add(Fact fact) {
      int slot = slot(fact.id(), slots, pages, writer.dictionary().entries());
      if (slots[slot] != 0) {
        return 0;
      }
      int address = append(fact);
      slots[slot] = address;
      size++;
      taken++;
      if (taken > slots.length / 3 * 2) {
        grow();
      }
      return address;
    }

    private int append(Fact fact) {
      writer.start();
      writer.shape(fact.shape());
      writer.values(fact);
      return append(writer.bytes(), 0, writer.length());
    }

    private int append(byte[] bytes, int start, int length) {
      if (length > pages[pageCount - 1].length - end) {
        addPage(length);
      }
      System.arraycopy(bytes, start, pages[pageCount - 1], end, length);
      int address = (pageCount - 1) << PAGE_BITS | end;
      end += length;
      return address;
    }

    private byte[][] trimmedPages() {
      byte[][] trimmed = Arrays.copyOf(pages, pageCount);
      trimmed[pageCount - 1] = Arrays.copyOf(trimmed[pageCount - 1], end);
      return trimmed;
    }

    private void addPage(int leastLength) {
      if (pageCount == PAGE) {
        throw new IllegalStateException(
            size + " facts fill four gigabytes: expected less in one dataset");
      }
      if (pageCount == pages.length) {
        pages = Arrays.copyOf(pages, 2 * pageCount);
      }
      pages[pageCount++] = new byte[Math.max(PAGE, leastLength)];
      end = 0;
    }

    private void grow() {
      int[] grown = new int[2 * slots.length];
      for (int address : slots) {
        if (address != 0 && address != REMOVED) {
          grown[freeSlot(id(address, pages, writer.dictionary().entries()), grown)] = address;
        }
      }
      slots = grown;
      taken = size;
    }

    /**
     * Removes the fact with the id; the room it takes is not used again.
     *
     * @return its address, or 0 if there is none
     */
    public int remove(String id) {
      int slot = slot(id, slots, pages, writer.dictionary().entries());
      int address = slots[slot];
      if (address != 0) {
        slots[slot] = REMOVED;
        size--;
      }
      return address;
    }

    /** Returns the fact with the id, or empty. */
    public Optional<Fact> find(String id) {
      int address = slots[slot(id, slots, pages, writer.dictionary().entries())];
      return address == 0 ? Optional.empty() : Optional.of(get(address));
    }

    /** Returns the fact at the address, which holds what it states itself. */
    public Fact get(int address) {
      ValueReader reader = reader(address, pages, writer.dictionary().entries());
      Shape<?> shape =
          (Shape<?>) Objects.requireNonNull(writer.dictionary().entries()[reader.number()]);
      return (Fact) shape.create(Content.of(reader.values(shape)));
    }

    /** Returns the facts that are there now. */
    public CompactFacts build() {
      return new CompactFacts(this);
    }
  }
}
