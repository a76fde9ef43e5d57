/**
 * What is asked of the API: no more than `toProduct` reads (a test holds the two together). A whole document is some
 * hundred kilobytes, these are two.
 */
// biome-ignore format: one line per theme
export const PRODUCT_FIELDS = [
  'code', 'product_type', 'obsolete', 'lang', 'product_name', 'product_name_fr', 'brands', 'quantity', 'stores',
  'categories_tags', 'labels_tags', 'allergens_tags', 'additives_tags',
  'ingredients_text', 'ingredients_text_fr', 'nutriments', 'nova_group',
  'with_non_nutritive_sweeteners', 'ingredients_non_nutritive_sweeteners_n',
  'image_front_url', 'image_url', 'unique_scans_n', 'last_modified_t',
] as const;
