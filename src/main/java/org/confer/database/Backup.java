package org.confer.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.confer.kernel.Sha256;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes all records into one file while people work on: everything in it is as it was at one
 * instant. The file is a zip archive with one entry for each table and a table of contents with
 * checksums; it holds everything that the database holds, so it is as confidential.
 */
public final class Backup {

    private final DatabaseAccess database;
    private final Clock clock;

    public Backup(DatabaseAccess database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param file must not exist; appears when it is complete
     * @return how many records were written
     * @throws BackupRefused if the file exists or cannot be written
     */
    public long write(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.exists(file)) {
            throw new BackupRefused("The file %s exists already.".formatted(file));
        }
        try {
            Path unfinished =
                    Files.createTempFile(
                            folder,
                            file.getFileName() + "-",
                            ".part",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                long records = write(out);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                return records;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (FileAlreadyExistsException raced) {
            throw new BackupRefused("The file %s exists already.".formatted(file), raced);
        } catch (IOException unwritable) {
            throw new BackupRefused("The file %s cannot be written.".formatted(file), unwritable);
        } catch (SQLException broken) {
            throw new BackupRefused(
                    "The database could not be read: %s.".formatted(broken.getMessage()), broken);
        }
    }

    private long write(OutputStream out) throws SQLException, IOException {
        try (Connection connection = database.asOwner().getConnection();
                ZipOutputStream archive = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // one snapshot for all tables; nobody who works is held up
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            Catalogue catalogue = new Catalogue(connection);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            List<Manifest.TableCopy> copies = new ArrayList<>();
            for (Table table : catalogue.tables()) {
                copies.add(write(table, copy, archive));
            }
            Manifest manifest =
                    new Manifest(
                            clock.instant(),
                            catalogue.versions(Migrations.modulesLowestFloorFirst()),
                            copies,
                            catalogue.sequences());
            archive.putNextEntry(new ZipEntry(Manifest.ENTRY));
            archive.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            archive.closeEntry();
            connection.rollback();
            return copies.stream().mapToLong(Manifest.TableCopy::rows).sum();
        }
    }

    private static Manifest.TableCopy write(Table table, CopyManager copy, ZipOutputStream archive)
            throws SQLException, IOException {
        MessageDigest digest = Sha256.digest();
        archive.putNextEntry(new ZipEntry(new Manifest.TableCopy(table, 0, "").entry()));
        long rows =
                copy.copyOut(
                        "copy %s %s to stdout".formatted(table.quoted(), table.quotedColumns()),
                        new DigestOutputStream(archive, digest));
        archive.closeEntry();
        return new Manifest.TableCopy(table, rows, HexFormat.of().formatHex(digest.digest()));
    }
}
