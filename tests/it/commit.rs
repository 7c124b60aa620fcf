//! What a command commits: only what it changed, named by the record's id.

use crate::harness::Room;

#[test]
fn a_commit_names_the_record_by_its_id_and_holds_only_what_changed() {
    let room = Room::with_kari("");
    room.git("init --quiet --initial-branch=main");
    room.git("add .");
    room.git("commit --quiet --message start");
    room.file("municipalities/1820.toml", &format!("{}# mine\n", room.read("municipalities/1820.toml")));
    assert_eq!(room.run("note Kari --text 'Ring tilbake'").status, 0);
    assert_eq!(room.git("log -1 --format=%s --name-only"), "9144897: note on 2026-08-01\n\ntrainees/9144897.toml\n");
    assert_eq!(room.git("status --porcelain"), " M municipalities/1820.toml\n");
}
