//! The tree of tags: what a screen reader hears, and in which order.

use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TagGroup, TagKind, TagTree};

/// A tag in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag(usize);

/// Tags in reading order; what is drawn is hung into them when it is drawn.
#[derive(Default)]
pub(super) struct Tags {
    all: Vec<(TagKind, Vec<Child>)>,
    top: Vec<usize>,
}

enum Child {
    Tag(usize),
    Drawn(Identifier),
}

/// Whose content is drawn: a tag's, or nobody's that a screen reader would read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Owner {
    Tag(Tag),
    Artifact(ArtifactType),
}

impl Tags {
    /// A new tag, the last one so far inside its parent, or at the top of the document.
    pub(super) fn add(&mut self, parent: Option<Tag>, kind: impl Into<TagKind>) -> Tag {
        let new = self.all.len();
        self.all.push((kind.into(), Vec::new()));
        match parent {
            Some(parent) => self.all[parent.0].1.push(Child::Tag(new)),
            None => self.top.push(new),
        }
        Tag(new)
    }

    /// Draws something that belongs to its owner.
    pub(super) fn draw(&mut self, owner: Owner, surface: &mut Surface<'_>, draw: impl FnOnce(&mut Surface<'_>)) {
        let tag = match owner {
            Owner::Tag(_) => ContentTag::Span(SpanTag::empty()),
            Owner::Artifact(kind) => ContentTag::Artifact(Artifact::with_kind(kind)),
        };
        self.draw_as(tag, owner, surface, draw);
    }

    /// Draws a picture that belongs to its owner.
    pub(super) fn draw_picture(&mut self, owner: Tag, surface: &mut Surface<'_>, draw: impl FnOnce(&mut Surface<'_>)) {
        self.draw_as(ContentTag::Other, Owner::Tag(owner), surface, draw);
    }

    fn draw_as(
        &mut self,
        tag: ContentTag<'_>,
        owner: Owner,
        surface: &mut Surface<'_>,
        draw: impl FnOnce(&mut Surface<'_>),
    ) {
        let drawn = surface.start_tagged(tag);
        draw(surface);
        surface.end_tagged();
        if let Owner::Tag(owner) = owner {
            self.all[owner.0].1.push(Child::Drawn(drawn));
        }
    }

    pub(super) fn tree(mut self, lang: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(lang.to_owned()));
        for top in std::mem::take(&mut self.top) {
            tree.push(self.group(top));
        }
        tree
    }

    fn group(&mut self, index: usize) -> TagGroup {
        let (kind, children) = {
            let (kind, children) = &mut self.all[index];
            (kind.clone(), std::mem::take(children))
        };
        let children = children.into_iter().map(|child| match child {
            Child::Tag(index) => Node::Group(self.group(index)),
            Child::Drawn(drawn) => Node::Leaf(drawn),
        });
        let children = children.collect();
        TagGroup::with_children(kind, children)
    }
}
