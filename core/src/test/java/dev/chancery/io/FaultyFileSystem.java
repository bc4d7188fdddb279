package dev.chancery.io;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of the default file system, until something goes wrong after so many steps. A byte that
 * is written is a step, and so is whatever else changes a file or a folder.
 */
final class FaultyFileSystem extends FileSystem {
  /** What goes wrong. */
  enum Fault {
    /** The program is ended there: nothing it would do has an effect any more. */
    KILLED,
    /** The program ends itself there, at once. */
    HALTED,
    /** Nothing can be created or written any more; what is there can be moved and removed. */
    DISK_FULL,
    /** Nothing may be created any more. */
    DENIED
  }

  /** Thrown by all that a program does that was killed. */
  static final class KilledError extends Error {
    private static final long serialVersionUID = 1;
  }

  private final FileSystem real = FileSystems.getDefault();
  private final FileSystemProvider provider = new Provider();
  private final Fault fault;
  private long left;
  private boolean killed;

  /** Makes one in which so many steps go well. */
  FaultyFileSystem(Fault fault, long steps) {
    this.fault = fault;
    this.left = steps;
  }

  /** Returns how many steps more would go well. */
  long left() {
    return left;
  }

  private enum Step {
    CREATE,
    WRITE,
    OTHER
  }

  private boolean isCounted(Step step) {
    return switch (fault) {
      case KILLED, HALTED -> true;
      case DISK_FULL -> step != Step.OTHER;
      case DENIED -> step == Step.CREATE;
    };
  }

  private void step(Step step, String file) throws IOException {
    if (isCounted(step)) {
      if (left == 0) {
        strike(file);
      }
      left--;
    }
  }

  private void strike(String file) throws IOException {
    switch (fault) {
      case KILLED -> {
        killed = true;
        throw new KilledError();
      }
      case HALTED -> Runtime.getRuntime().halt(0);
      case DISK_FULL -> throw new IOException("No space left on device");
      case DENIED -> throw new AccessDeniedException(file);
    }
  }

  private void checkAlive() {
    if (killed) {
      throw new KilledError();
    }
  }

  // Paths.

  /** Returns the path of the default file system as one of this. */
  Path of(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            Path.class.getClassLoader(), new Class<?>[] {Path.class}, new Wrapped(path));
  }

  /** A path that says it is of this file system. */
  private final class Wrapped implements InvocationHandler {
    private final Path path;

    Wrapped(Path path) {
      this.path = path;
    }

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      if (method.getName().equals("getFileSystem")) {
        return FaultyFileSystem.this;
      }
      @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
      try {
        Object result =
            method.invoke(path, Arrays.stream(given).map(FaultyFileSystem::unwrapped).toArray());
        return result instanceof Path other ? of(other) : result;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  private static @Nullable Object unwrapped(@Nullable Object value) {
    return value != null
            && Proxy.isProxyClass(value.getClass())
            && Proxy.getInvocationHandler(value) instanceof Wrapped wrapped
        ? wrapped.path
        : value;
  }

  private static Path real(Path path) {
    return (Path) Objects.requireNonNull(unwrapped(path));
  }

  // What is done to files.

  private final class Provider extends FileSystemProvider {
    private final FileSystemProvider files = real.provider();

    @Override
    public String getScheme() {
      return "faulty";
    }

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      checkAlive();
      boolean creates =
          options.contains(StandardOpenOption.CREATE)
              || options.contains(StandardOpenOption.CREATE_NEW);
      if (creates || options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
        step(creates ? Step.CREATE : Step.OTHER, path.toString());
      }
      return new Channel(files.newFileChannel(real(path), options, attributes), path.toString());
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
      checkAlive();
      DirectoryStream<Path> found = files.newDirectoryStream(real(folder), path -> true);
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          Iterator<Path> paths = found.iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return paths.hasNext();
            }

            @Override
            public Path next() {
              return of(paths.next());
            }
          };
        }

        @Override
        public void close() throws IOException {
          found.close();
        }
      };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
      checkAlive();
      step(Step.CREATE, folder.toString());
      files.createDirectory(real(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
      checkAlive();
      step(Step.OTHER, path.toString());
      files.delete(real(path));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
      checkAlive();
      step(Step.OTHER, target.toString());
      files.move(real(source), real(target), options);
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      checkAlive();
      files.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      checkAlive();
      return files.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      checkAlive();
      return files.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
        throws IOException {
      checkAlive();
      return files.readAttributes(real(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
      return files.isSameFile(real(path), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return files.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return files.getFileStore(real(path));
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      return FaultyFileSystem.this;
    }

    @Override
    public Path getPath(URI uri) {
      return of(files.getPath(uri));
    }
  }

  /** A file that is written from front to back, or read. */
  private final class Channel extends FileChannel {
    private final FileChannel file;
    private final String name;

    Channel(FileChannel file, String name) {
      this.file = file;
      this.name = name;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      checkAlive();
      int length = bytes.remaining();
      int fitting = isCounted(Step.WRITE) ? (int) Math.min(length, left) : length;
      ByteBuffer first = bytes.duplicate();
      first.limit(first.position() + fitting);
      while (first.hasRemaining()) {
        file.write(first);
      }
      bytes.position(first.position());
      if (isCounted(Step.WRITE)) {
        left -= fitting;
      }
      if (fitting < length) {
        strike(name);
      }
      return length;
    }

    /** Costs time, and this program does not end. */
    @Override
    public void force(boolean metaData) throws IOException {
      checkAlive();
      step(Step.OTHER, name);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      checkAlive();
      return file.read(bytes);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer bytes, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] bytes, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer bytes, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel position(long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel truncate(long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }
  }

  // The rest of a file system.

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public Path getPath(String first, String... more) {
    return of(real.getPath(first, more));
  }

  @Override
  public String getSeparator() {
    return real.getSeparator();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return real.supportedFileAttributeViews();
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return real.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}
