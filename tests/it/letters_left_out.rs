//! Built without the typesetter: a letter is HTML or plain text, and who asks for a PDF is told.

use crate::harness::Room;

#[test]
fn without_the_typesetter_a_pdf_is_refused_and_text_is_written() {
    let room = Room::demo("");
    let seen = room.run("--store store --lang en document withdrawal 9144808 --preview letter.pdf");
    assert_eq!(seen.status, 2);
    assert!(seen.stderr.contains("--format html"), "{}", seen.stderr);
    for ending in ["txt", "html"] {
        let seen = room.run(&format!("--store store document withdrawal 9144808 --preview letter.{ending}"));
        assert_eq!(seen.status, 0, "{}", seen.stderr);
    }
}
