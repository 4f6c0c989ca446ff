package org.confer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.confer.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

/** A file is taken for what it holds, not for what it is called. */
class NewPaperTest {

    private static final byte[] PDF = bytes("%PDF-1.7\n%%EOF");

    @Test
    void whatIsTakenIsKnownByItsContent() throws Exception {
        assertThat(new NewPaper("办结报告.PDF", PDF).kind()).isEqualTo(PaperKind.PDF);
        assertThat(
                        new NewPaper(
                                        "图.jpeg",
                                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1})
                                .kind())
                .isEqualTo(PaperKind.JPEG);
        assertThat(new NewPaper("名单.txt", "李𬭊".getBytes(Charset.forName("GB18030"))).kind())
                .isEqualTo(PaperKind.TEXT);
        assertThat(new NewPaper("名单.docx", zip("[Content_Types].xml", "word/document.xml")).kind())
                .isEqualTo(PaperKind.DOCX);
        assertThat(new NewPaper("批复.ofd", zip("OFD.xml", "Doc_0/Document.xml")).kind())
                .isEqualTo(PaperKind.OFD);
    }

    @Test
    void whatIsSomethingElseThanItSaysIsRefused() throws Exception {
        refused("paper.notWhatItClaims", () -> new NewPaper("报告.pdf", bytes("MZ\u0090\u0000")));
        refused("paper.notWhatItClaims", () -> new NewPaper("报告.docx", PDF));
        refused("paper.notWhatItClaims", () -> new NewPaper("表.xlsx", zip("a.exe")));
        refused(
                "paper.notWhatItClaims",
                () -> new NewPaper("表.xlsx", bytes("PK\u0003\u0004broken")));
        byte[] macros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        refused("paper.notWhatItClaims", () -> new NewPaper("宏.docx", macros));
        refused("paper.kindNotTaken", () -> new NewPaper("page.html", bytes("<script>")));
        refused("paper.kindNotTaken", () -> new NewPaper("报告.pdf.exe", PDF));
    }

    @Test
    void whatStartsSomethingElseWhenItIsOpenedIsRefused() throws Exception {
        refused(
                "paper.carriesProgram",
                () ->
                        new NewPaper(
                                "报告.pdf",
                                bytes(
                                        "%PDF-1.7 <</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>")));
        refused(
                "paper.carriesProgram",
                () -> new NewPaper("a.pdf", bytes("%PDF-1.4 <</S /Launch>>")));
        byte[] program = zip("[Content_Types].xml", "word/document.xml", "word/embeddings/run.exe");
        refused("paper.carriesProgram", () -> new NewPaper("a.docx", program));
        byte[] control = zip("[Content_Types].xml", "xl/workbook.xml", "xl/activeX/activeX1.xml");
        refused("paper.carriesProgram", () -> new NewPaper("a.xlsx", control));
    }

    @Test
    void sizeAndNameAreBounded() {
        refused("paper.empty", () -> new NewPaper("a.pdf", new byte[0]));
        refused("paper.tooLarge", () -> new NewPaper("a.pdf", new byte[NewPaper.LARGEST + 1]));
        refused("paper.strangeName", () -> new NewPaper("a\u202Efdp.exe.pdf", PDF));
        refused("paper.strangeName", () -> new NewPaper("长".repeat(150) + ".pdf", PDF));
        assertThat(new NewPaper("../../etc/C:\\x\\a.pdf", PDF).name()).isEqualTo("a.pdf");
    }

    private static void refused(String key, ThrowingCallable handing) {
        assertThatThrownBy(handing)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.reason().key()).isEqualTo(key));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... names) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
