import { ArrayMaxSize, ArrayUnique, IsEmail, IsUUID, MaxLength, registerDecorator } from 'class-validator';

/**
 * Checks of input fields with the values that the wording needs. Limits are written once, in the area's `*.limits.ts`.
 */
export const AtMost = (max: number) => MaxLength(max, { context: { max } });
export const ListOfAtMost =
  (max: number): PropertyDecorator =>
  (target, key) => {
    ArrayMaxSize(max, { context: { max } })(target, key);
    ArrayUnique()(target, key);
  };
export const EmailAddress = () => IsEmail({ allow_utf8_local_part: false });
export const Id = () => IsUUID();

export const NotBlank = (): PropertyDecorator => (target, key) =>
  registerDecorator({
    name: 'isNotBlank',
    target: target.constructor,
    propertyName: String(key),
    validator: { validate: (value: unknown) => typeof value === 'string' && value.trim() !== '' },
  });
